// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts questions in memory until several were alike: what one person types can be anything, also a name or a number, and is not
 * written down. What looks like a number, an address or a letter to the city is not even counted.
 */
final class AskedOften {
    /** From so many times on a question is no longer one person's. */
    static final int SEVERAL = 3;

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 80;
    private static final Pattern PERSONAL = Pattern.compile("@|://|(\\p{Nd}[\\s./-]?){5}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private final Map<String, Times> counted = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Times> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param shown whether it was handed out before, so that every further time counts */
    private record Times(long times, boolean answered, boolean shown) {}

    record Often(String words, long times, boolean answered) {}

    synchronized void add(String typed, boolean answered) {
        var words = BLANKS.matcher(Normalizer2.getNFKCCasefoldInstance().normalize(typed))
                .replaceAll(" ")
                .strip();
        if (words.length() < 2
                || words.length() > LONGEST
                || PERSONAL.matcher(words).find()) {
            return;
        }
        var before = counted.getOrDefault(words, new Times(0, answered, false));
        counted.put(words, new Times(before.times + 1, answered, before.shown));
    }

    /** What is to be added to what is known, for questions that several asked. */
    synchronized List<Often> take() {
        var often = new ArrayList<Often>();
        counted.replaceAll((words, times) -> {
            if (times.times == 0 || !times.shown && times.times < SEVERAL) {
                return times;
            }
            often.add(new Often(words, times.times, times.answered));
            return new Times(0, times.answered, true);
        });
        return often;
    }
}
