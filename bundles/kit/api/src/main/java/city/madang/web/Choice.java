// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One of the answers that a form offers.
 *
 * @param value what is sent
 * @param label what is read, in the reader's language
 */
public record Choice(String value, String label) {
    /** In the order of their labels, as a language orders words. */
    public static List<Choice> sorted(Stream<Choice> choices, Locale language) {
        var order = Collator.getInstance(language);
        return choices.map(choice -> Map.entry(order.getCollationKey(choice.label()), choice))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
