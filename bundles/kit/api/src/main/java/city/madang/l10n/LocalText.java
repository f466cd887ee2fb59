// SPDX-License-Identifier: Apache-2.0
package city.madang.l10n;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A short text that is data, in several languages: the name of an area, a department, a service.
 *
 * @param byLanguage text by BCP 47 tag; never empty
 */
public record LocalText(Map<String, String> byLanguage) {
    private static final char BETWEEN_LANGUAGES = '\n';

    public LocalText {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs a language");
        }
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** A text of which only the English (or untranslatable) form is known. */
    public static LocalText of(String english) {
        return new LocalText(Map.of("en", english));
    }

    /** In the language asked for, else in English, else in any. */
    public String in(Locale locale) {
        var exact = byLanguage.get(locale.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        var sameLanguage = byLanguage.get(locale.getLanguage());
        if (sameLanguage != null) {
            return sameLanguage;
        }
        return byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
    }

    /** One line {@code tag=text} for each language; how the database keeps it. */
    public String encoded() {
        var lines = new StringBuilder();
        byLanguage.forEach((tag, text) -> {
            if (!lines.isEmpty()) {
                lines.append(BETWEEN_LANGUAGES);
            }
            lines.append(tag).append('=').append(text.replace(BETWEEN_LANGUAGES, ' '));
        });
        return lines.toString();
    }

    /** @throws IllegalArgumentException when it was not made by {@link #encoded} */
    public static LocalText decode(String encoded) {
        var texts = new TreeMap<String, String>();
        for (var line : encoded.split("\n")) {
            var equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("not a text with languages: " + encoded);
            }
            texts.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new LocalText(texts);
    }
}
