// SPDX-License-Identifier: Apache-2.0
package city.madang.module;

import city.madang.identity.Visitor;
import city.madang.message.Address;
import org.osgi.annotation.versioning.ProviderType;

/** What a scene may do besides what its module does. */
@ProviderType
public interface DemoStage {
    /** Names this playing of the day, for what must not happen twice; at most 40 characters. */
    String day();

    /**
     * Somebody writes to the city; it comes in as from any carrier, a text message as from a phone of the demo.
     *
     * @param subject empty text where the channel has none
     */
    void write(Address from, String subject, String text);

    /** @throws IllegalStateException when the demo has no official who signs in so */
    Visitor official(String login);
}
