// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words as people write them, of CAPITALS or WordsWithoutSpaces: a capital at the beginning, and only there.
 *
 * @param abbreviations in capitals, which they keep
 */
record PlainWords(Set<String> abbreviations) {
    private static final Pattern BETWEEN = Pattern.compile("\\s+|(?<=\\p{Ll})(?=\\p{Lu})");

    String of(String text) {
        var words = Arrays.stream(BETWEEN.split(text))
                .map(word -> abbreviations.contains(word.toUpperCase(Locale.ROOT))
                        ? word.toUpperCase(Locale.ROOT)
                        : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
