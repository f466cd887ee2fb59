// SPDX-License-Identifier: Apache-2.0
package city.madang.suggest;

import java.util.List;
import java.util.Optional;

/**
 * What decided cases say about a new one.
 *
 * @param service what it is about
 * @param department who looks after such cases, learnt by itself and not from the service
 * @param like decided cases with the rarest words in common, most alike first. They may be closed to who asks: show only what the
 *     reader may see
 */
public record Suggestion(Guess service, Guess department, List<Like> like) {
    /** What is said while nothing was learnt. */
    public static final Suggestion NONE = new Suggestion(Guess.NONE, Guess.NONE, List.of());

    public Suggestion {
        like = List.copyOf(like);
    }

    /**
     * The likeliest values of one decision.
     *
     * @param candidates likeliest first, at most three; also when none of them is likely
     * @param words of the case that speak for the first candidate, as they were written, strongest first
     * @param facts names of the facts that speak for it
     */
    public record Guess(List<Candidate> candidates, List<String> words, List<String> facts) {
        public static final Guess NONE = new Guess(List.of(), List.of(), List.of());

        /** A suggestion that is more often wrong than right helps nobody. */
        public static final double ENOUGH = 0.5;

        public Guess {
            candidates = List.copyOf(candidates);
            words = List.copyOf(words);
            facts = List.copyOf(facts);
        }

        /** The one to suggest; empty when none is likely enough. */
        public Optional<Candidate> best() {
            return candidates.stream().findFirst().filter(first -> first.confidence() >= ENOUGH);
        }
    }

    /**
     * A value.
     *
     * @param code as the decided cases have it
     * @param confidence how often such a guess was right on cases that it had not seen, 0 to 1
     */
    public record Candidate(String code, double confidence) {}

    /**
     * A decided case.
     *
     * @param id as {@link DecidedCase#id}
     */
    public record Like(String id, Optional<String> service, Optional<String> department) {}
}
