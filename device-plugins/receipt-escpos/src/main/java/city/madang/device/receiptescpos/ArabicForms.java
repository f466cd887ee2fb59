// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Letters of the Arabic script in the form that they have between their neighbours (Unicode, 9.2), as one of the presentation forms
 * of Unicode. Which those are follows from their decompositions: of each letter they stand one behind the other, alone, at the end, at
 * the beginning, in the middle; letters that join to the one before only have the first two.
 */
final class ArabicForms {
    private static final int END = 1;
    private static final int BEGINNING = 2;
    private static final int ALL = 4;
    private static final char LAM = 'ل';
    private static final char TATWEEL = 'ـ';

    private final Map<String, List<Character>> forms = new HashMap<>();

    ArabicForms() {
        read('\ufb50', '\ufbb1');
        read('\ufbd3', '\ufbe9');
        read('\ufbfc', '\ufbff');
        read('\ufe80', '\ufefc');
    }

    /** A letter that lies in two places has the forms of the later one, which has all of them. */
    private void read(char first, char last) {
        var before = "";
        for (char form = first; form <= last; form++) {
            var letter = Normalizer.normalize("" + form, Form.NFKC);
            if (!letter.equals(before)) {
                forms.put(letter, new ArrayList<>());
            }
            forms.get(letter).add(form);
            before = letter;
        }
    }

    /** @param text in its order of reading; what is not Arabic stays as it is */
    String joined(String text) {
        var out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            boolean both =
                    text.charAt(at) == LAM && at + 1 < text.length() && forms.containsKey(text.substring(at, at + 2));
            var letter = text.substring(at, both ? at + 2 : at + 1);
            var shapes = forms.get(letter);
            if (shapes == null) {
                out.append(letter);
                continue;
            }
            boolean toBefore = shapes.size() > END && joinsOnward(neighbour(text, at, -1));
            at += letter.length() - 1;
            boolean toNext = shapes.size() == ALL && joinsBack(neighbour(text, at, 1));
            out.append(shapes.get((toBefore ? END : 0) + (toNext ? BEGINNING : 0)));
        }
        return out.toString();
    }

    /** Signs above and below do not part letters. @return a space at the ends */
    private static char neighbour(String text, int from, int step) {
        int at = from + step;
        while (at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private boolean joinsOnward(char letter) {
        return letter == TATWEEL || forms.getOrDefault("" + letter, List.of()).size() == ALL;
    }

    private boolean joinsBack(char letter) {
        return letter == TATWEEL || forms.getOrDefault("" + letter, List.of()).size() > END;
    }
}
