// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells a language by the letters, where that is enough. */
final class Scripts {
    private Scripts() {}

    /** The only one of the languages that is written with most of the text's letters. */
    static Optional<Locale> guess(String text, List<Locale> languages) {
        return most(text).flatMap(script -> {
            var written =
                    languages.stream().filter(locale -> uses(locale, script)).toList();
            return written.size() == 1 ? Optional.of(written.get(0)) : Optional.empty();
        });
    }

    private static Optional<Integer> most(String text) {
        var counts = new HashMap<Integer, Integer>();
        text.codePoints()
                .filter(Character::isLetter)
                .map(UScript::getScript)
                .forEach(script -> counts.merge(script, 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static boolean uses(Locale locale, int script) {
        var scripts = UScript.getCode(ULocale.forLocale(locale));
        return scripts != null && Arrays.stream(scripts).anyMatch(each -> each == script);
    }
}
