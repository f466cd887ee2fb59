// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What editors do for the search: words that mean the same, and the questions that found nothing. */
@ProviderType
public interface SearchWords {
    /** The most groups that are kept. */
    int MOST_GROUPS = 5000;

    /** By language, then by their first word. */
    List<Group> groups();

    /**
     * Adds a group, or changes the one of that id. The next questions on every node use it, without a restart.
     *
     * @throws IllegalArgumentException when there are {@link #MOST_GROUPS}
     */
    void keep(Group group);

    void drop(long group);

    /** Questions that found nothing, most asked first. Only what several people asked, and nothing that looks personal. */
    List<Asked> unanswered(int most);

    /** Takes a question from the list of unanswered ones. */
    void settle(String words);

    /**
     * Words or short phrases of which each finds the others.
     *
     * @param id empty for a new one
     * @param language whose texts it is for; empty for all
     * @param words 2 to {@value #MOST_WORDS}, each of 1 to {@value #LONGEST_WORD} characters without line breaks
     */
    record Group(Optional<Long> id, Optional<Locale> language, List<String> words) {
        public static final int MOST_WORDS = 20;
        public static final int LONGEST_WORD = 100;

        public Group {
            words = List.copyOf(words);
            if (words.size() < 2 || words.size() > MOST_WORDS) {
                throw new IllegalArgumentException("a group has 2 to " + MOST_WORDS + " words");
            }
            if (words.stream().anyMatch(w -> w.isBlank() || w.length() > LONGEST_WORD || w.contains("\n"))) {
                throw new IllegalArgumentException("a word is empty or too long");
            }
        }
    }

    /** A question that was asked this often until that day. */
    record Asked(String words, long times, LocalDate last) {}
}
