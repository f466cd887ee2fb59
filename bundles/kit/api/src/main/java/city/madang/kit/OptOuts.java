// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.data.Tx;
import city.madang.message.Address;
import org.osgi.annotation.versioning.ProviderType;

/** Who does not want messages on a channel. Urgent ones, which people asked for themselves, are sent all the same. */
@ProviderType
public interface OptOuts {
    /** From now on nothing is sent to the address on its channel. */
    void stop(Tx tx, Address address);

    /** The person wants messages again. */
    void resume(Tx tx, Address address);

    boolean stopped(Address address);
}
