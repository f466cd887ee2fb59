// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import java.util.Locale;
import java.util.Map;

/**
 * Translations of many modules into one language.
 *
 * @param patterns ICU message patterns by module id and key
 */
public record LanguagePack(Locale language, Map<String, Map<String, String>> patterns) {
    public LanguagePack {
        patterns = Map.copyOf(patterns);
    }

    /** A language whose texts lie beside the modules' own on one class path, as in unit tests. */
    public static LanguagePack onClassPath(Locale language) {
        return new LanguagePack(language, Map.of());
    }

    /** The pattern, or null. */
    String pattern(String module, String key) {
        return patterns.getOrDefault(module, Map.of()).get(key);
    }
}
