// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.search.TextWords;
import city.madang.suggest.Subject;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;

/** What can be seen of a case: its words, its facts, and the whole of a short text, which is often one entry of a list. */
final class Traits {
    static final char WORD = 'w';
    static final char FACT = 'f';
    static final char WHOLE = 't';

    private static final int LONGEST = 80;
    /** Longer ones are telephone numbers and the like. */
    private static final int MOST_DIGITS = 4;

    private final TextWords words;
    private final Normalizer2 folding = Normalizer2.getNFKCCasefoldInstance();

    /**
     * Something seen.
     *
     * @param name begins with its kind; alike for what means the same
     * @param shown for people; empty when it says nothing to them
     */
    record Trait(String name, String shown) {}

    Traits(TextWords words) {
        this.words = words;
    }

    /** A word that stands twice is there twice. */
    List<Trait> of(Subject subject) {
        var all = new ArrayList<Trait>();
        for (var word : words.of(subject.text(), subject.language())) {
            if (word.form().length() <= LONGEST && digits(word.form()) <= MOST_DIGITS) {
                all.add(new Trait(WORD + word.form(), word.shown()));
            }
        }
        var whole = folding.normalize(subject.text().strip());
        if (!whole.isEmpty() && whole.length() <= LONGEST && digits(whole) <= MOST_DIGITS) {
            all.add(new Trait(WHOLE + whole, ""));
        }
        subject.facts().forEach((name, value) -> {
            var folded = folding.normalize(value.strip());
            if (folded.length() <= LONGEST) {
                all.add(new Trait(FACT + name + "=" + folded, name));
            }
        });
        return all;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
