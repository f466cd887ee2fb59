// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import city.madang.l10n.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A message that somebody sends.
 *
 * @param samples believable values for every name in braces
 */
public record Declared(String module, String template, Texts texts, Map<String, Object> samples) {
    /** What a city may name in braces: what the module gives, and what every message has. */
    public Set<String> names() {
        var names = new TreeSet<>(samples.keySet());
        names.addAll(Words.EVERYWHERE);
        return names;
    }

    public String title(Locale locale) {
        return texts.find(locale, "message." + template + ".title").orElse(template);
    }
}
