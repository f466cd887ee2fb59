// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import city.madang.data.Tx;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes in a text that no dialogue understood and that an official gave to this module. */
@FunctionalInterface
@ConsumerType
public interface Handover {
    /**
     * Runs in the unit of work in which the official hands it over.
     *
     * @param talk who wrote it, in which language
     * @param text what they wrote
     * @return what the sender is told
     */
    Words takeIn(Tx tx, Talk talk, String text);
}
