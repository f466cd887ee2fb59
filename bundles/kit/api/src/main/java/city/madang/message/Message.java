// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import java.util.Locale;
import java.util.Map;

/**
 * A message that a module wants to send. Its words are the module's texts {@code message.<template>.subject} and
 * {@code message.<template>.text}, and {@code message.<template>.short} for channels that carry little (SMS); cities may change
 * them.
 *
 * @param template as named by {@code Offer.message}
 * @param values what the texts name in braces, for example {@code {number}}; texts, numbers and instants
 * @param locale the reader's language
 * @param about the record it is about, as the module calls it, for finding what was sent; no personal data
 * @param urgent whether it passes quiet hours, for example a code to sign in with
 */
public record Message(
        String template, Map<String, Object> values, Address to, Locale locale, String about, boolean urgent) {
    public Message {
        values = Map.copyOf(values);
    }

    /** One that waits for the end of quiet hours. */
    public static Message of(String template, Map<String, Object> values, Address to, Locale locale, String about) {
        return new Message(template, values, to, locale, about, false);
    }

    /** The same, passing quiet hours. */
    public Message atOnce() {
        return new Message(template, values, to, locale, about, true);
    }
}
