// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the endings off Mongolian nouns in Cyrillic: first the reflexive, then case, then plural, each in the forms of its vowel
 * harmony (Janhunen, "Mongolian", 2012, chapters on nominal morphology). Verbs keep their endings. Light: what is left has
 * three letters or more, and a last short vowel, which comes and goes before endings, is dropped.
 */
final class MongolianStem extends TokenFilter {
    private static final int SHORTEST = 3;
    private static final String VOWELS = "аэоөуүияеё";

    private static final List<List<String>> ENDINGS = List.of(
            List.of("гаа", "гээ", "гоо", "гөө", "аа", "ээ", "оо", "өө"),
            List.of(
                    "гаас", "гээс", "гоос", "гөөс", "гаар", "гээр", "гоор", "гөөр", "аас", "ээс", "оос", "өөс", "аар",
                    "ээр", "оор", "өөр", "руу", "рүү", "луу", "лүү", "тай", "тэй", "той", "гийн", "ийн", "ын", "гийг",
                    "ийг", "ыг", "ний", "ны", "анд", "энд", "онд", "өнд", "ад", "эд", "од", "өд", "нд", "д", "т"),
            List.of("нууд", "нүүд", "чууд", "чүүд", "ууд", "үүд", "нар", "нэр"));

    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);

    MongolianStem(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (var endings : ENDINGS) {
            endings.stream()
                    .filter(this::endsWith)
                    .findFirst()
                    .ifPresent(e -> text.setLength(text.length() - e.length()));
        }
        if (text.length() > SHORTEST && isVowel(text.length() - 1) && !isVowel(text.length() - 2)) {
            text.setLength(text.length() - 1);
        }
        return true;
    }

    private boolean isVowel(int at) {
        return VOWELS.indexOf(text.charAt(at)) >= 0;
    }

    private boolean endsWith(String ending) {
        int rest = text.length() - ending.length();
        if (rest < SHORTEST) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (text.charAt(rest + i) != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
