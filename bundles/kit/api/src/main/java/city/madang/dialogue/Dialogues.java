// SPDX-License-Identifier: Apache-2.0
package city.madang.dialogue;

import city.madang.data.Tx;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Begins conversations from the city's side. Safe for several threads. */
@ProviderType
public interface Dialogues {
    /**
     * Asks the first question of one of this module's dialogues, in the caller's unit of work. Somebody who is in another
     * conversation is asked when that has ended; somebody who does not want messages is not asked.
     *
     * @param to E.164 with +
     * @param locale used when the number's own language is not known
     * @param given what is known already, by the names of {@link Dialogue#given}
     * @throws IllegalArgumentException when there is no such dialogue, or the number is none
     */
    void begin(Tx tx, String to, Locale locale, String dialogue, Map<String, String> given);
}
