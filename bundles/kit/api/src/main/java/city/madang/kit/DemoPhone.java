// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.message.Address;
import org.osgi.annotation.versioning.ProviderType;

/** Phones that are not there. What the city sends them is shown on a page of the demo. */
@ProviderType
public interface DemoPhone {
    /**
     * Somebody writes a text message to the city on such a phone.
     *
     * @param once the same a second time changes nothing
     */
    void write(Address phone, String text, String once);
}
