// SPDX-License-Identifier: Apache-2.0
package city.madang.suggest;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a case before anybody has decided about it.
 *
 * @param text what somebody wrote; at most {@value #MOST_TEXT} characters are used
 * @param language of the text as far as it is known; {@link Locale#ROOT} leaves it to the words
 * @param facts anything else that takes few values, by name, such as the area or the part of the day; at most
 *     {@value #MOST_FACTS} are used. Nothing that names a person
 */
public record Subject(String text, Locale language, Map<String, String> facts) {
    public static final int MOST_TEXT = 8000;
    public static final int MOST_FACTS = 20;

    public Subject {
        text = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        var few = new TreeMap<String, String>();
        new TreeMap<>(facts)
                .entrySet().stream()
                        .filter(fact -> !fact.getValue().isBlank())
                        .limit(MOST_FACTS)
                        .forEach(fact -> few.put(fact.getKey(), fact.getValue()));
        facts = Map.copyOf(few);
    }

    /** Of a text alone. */
    public static Subject of(String text, Locale language) {
        return new Subject(text, language, Map.of());
    }
}
