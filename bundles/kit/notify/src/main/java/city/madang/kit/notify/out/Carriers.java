// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.Carrier;
import city.madang.message.Channel;
import java.util.Optional;

/** Who carries on a channel at the moment. */
@FunctionalInterface
public interface Carriers {
    Optional<Carrier> on(Channel channel);
}
