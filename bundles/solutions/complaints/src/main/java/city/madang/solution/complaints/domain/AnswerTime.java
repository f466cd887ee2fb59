// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long answers took, counted in steps, so that days can be added up. Step 1 is shorter than the first bound, step 2 shorter than
 * the second, and so on; step 0 holds what has no time (imported answers that are older than their request).
 */
public final class AnswerTime {
    /** Upper bounds in minutes; each at most twice the one before, so that a figure within a step is not far off. */
    public static final List<Integer> BOUNDS = List.of(
            60, 120, 240, 480, 720, 1_440, 2_160, 2_880, 4_320, 5_760, 7_200, 10_080, 14_400, 20_160, 30_240, 43_200,
            64_800, 86_400, 129_600, 259_200);

    private AnswerTime() {}

    /**
     * The time within which that share of the answers came, taken evenly within a step.
     *
     * @param share 0 to 1
     * @param steps how many answers took each step
     * @return empty without an answer that has a time; the last bound for what took longer
     */
    public static Optional<Duration> within(double share, Map<Integer, Long> steps) {
        long all = 0;
        for (int step = 1; step <= BOUNDS.size() + 1; step++) {
            all += steps.getOrDefault(step, 0L);
        }
        if (all == 0) {
            return Optional.empty();
        }
        double wanted = share * all;
        double before = 0;
        for (int step = 1; step <= BOUNDS.size(); step++) {
            long here = steps.getOrDefault(step, 0L);
            if (here > 0 && before + here >= wanted) {
                int from = step == 1 ? 0 : BOUNDS.get(step - 2);
                double minutes = from + (BOUNDS.get(step - 1) - from) * (wanted - before) / here;
                return Optional.of(Duration.ofMinutes(Math.round(minutes)));
            }
            before += here;
        }
        return Optional.of(Duration.ofMinutes(BOUNDS.get(BOUNDS.size() - 1)));
    }

    /** The step of a time; as the database counts. */
    public static int step(Duration took) {
        if (took.isNegative()) {
            return 0;
        }
        int step = 1;
        for (int bound : BOUNDS) {
            if (took.toMillis() < bound * 60_000L) {
                return step;
            }
            step++;
        }
        return step;
    }
}
