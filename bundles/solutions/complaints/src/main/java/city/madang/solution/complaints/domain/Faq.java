// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A question that is asked often, and its answer, in one language.
 *
 * @param id 1 to 64 of {@code a-z 0-9 . -}
 * @param topic the same for the same question in other languages
 * @param reviewed when somebody last made sure that it still holds
 * @param reviewBy by when somebody has to do so again; empty for never
 * @param withdrawn not shown any more
 */
public record Faq(
        String id,
        String topic,
        Locale language,
        String question,
        String answer,
        Instant reviewed,
        Optional<LocalDate> reviewBy,
        boolean withdrawn) {
    public static final int MOST_QUESTION = 500;
    public static final int MOST_ANSWER = 8000;

    /** @param by empty when nobody has to look again */
    public Faq worded(String nextQuestion, String nextAnswer, Instant now, Optional<LocalDate> by) {
        return new Faq(id, topic, language, nextQuestion, nextAnswer, now, by, withdrawn);
    }

    public Faq withdrawn(boolean gone) {
        return new Faq(id, topic, language, question, answer, reviewed, reviewBy, gone);
    }
}
