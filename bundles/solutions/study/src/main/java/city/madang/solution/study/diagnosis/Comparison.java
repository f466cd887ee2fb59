// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Dimension;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** What rose and fell between two moments, and by which questions. */
public record Comparison(List<Move> moves) {
    /** A dimension. @param questions those that moved, what moved it most first */
    public record Move(Dimension dimension, OptionalDouble before, OptionalDouble now, List<QuestionMove> questions) {
        /** Empty when one of the two is not known. */
        public OptionalDouble change() {
            return before.isPresent() && now.isPresent()
                    ? OptionalDouble.of(now.getAsDouble() - before.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    /** A question that was answered at least once. Empty where it was not. */
    public record QuestionMove(String question, Optional<Level> before, Optional<Level> now) {
        private int size() {
            return Math.abs(weighed(now) - weighed(before));
        }

        private static int weighed(Optional<Level> level) {
            return level.map(each -> each.thousandths() * each.weight()).orElse(0);
        }
    }

    static Comparison of(Levels before, Levels now) {
        return new Comparison(Arrays.stream(Dimension.values())
                .map(each -> new Move(each, before.of(each), now.of(each), questions(each, before, now)))
                .toList());
    }

    private static List<QuestionMove> questions(Dimension dimension, Levels before, Levels now) {
        var keys = new TreeSet<String>();
        before.questions(dimension).forEach(each -> keys.add(each.name()));
        now.questions(dimension).forEach(each -> keys.add(each.name()));
        return keys.stream()
                .map(key -> new QuestionMove(key, before.question(key), now.question(key)))
                .filter(each ->
                        !each.before().map(Level::thousandths).equals(each.now().map(Level::thousandths)))
                .sorted(Comparator.comparingInt(QuestionMove::size).reversed())
                .toList();
    }
}
