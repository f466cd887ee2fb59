// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What came in and what was answered in some days, counted.
 *
 * @param came requests that were filed
 * @param waiting those of them that still wait for the office
 * @param promised those of them whose citizens were first promised an answer on the day of filing; without imported history and what
 *     was withdrawn, joined with another one, or handed over
 * @param kept those of these that were answered on that day, and not opened again since
 * @param done requests whose latest answer was given
 * @param met those of them answered by the time that the citizen was last told
 * @param late those of them answered after it; some imported history has no time
 * @param rated those of them that were rated
 * @param stars all their stars
 * @param steps how long the answers took, see {@link AnswerTime}
 */
public record Tally(
        long came,
        long waiting,
        long promised,
        long kept,
        long done,
        long met,
        long late,
        long rated,
        long stars,
        Map<Integer, Long> steps) {
    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    private static final int COUNTS = 9;
    private static final double HALF = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    public Tally {
        steps = Map.copyOf(steps);
    }

    /** One line: the counts in their order, then each step with its count; how it is kept where nobody adds it up any more. */
    public String encoded() {
        var counts = LongStream.of(came, waiting, promised, kept, done, met, late, rated, stars)
                .mapToObj(Long::toString);
        var taken = new TreeMap<>(steps).entrySet().stream().map(step -> step.getKey() + ":" + step.getValue());
        return Stream.concat(counts, taken).collect(joining(" "));
    }

    /** @throws IllegalArgumentException when it was not made by {@link #encoded} */
    public static Tally decode(String encoded) {
        var words = List.of(encoded.split(" "));
        if (words.size() < COUNTS) {
            throw new IllegalArgumentException("not a tally: " + encoded);
        }
        var counts = words.stream().limit(COUNTS).mapToLong(Long::parseLong).toArray();
        var steps = words.stream()
                .skip(COUNTS)
                .map(step -> step.split(":", 2))
                .collect(toMap(step -> Integer.valueOf(step[0]), step -> Long.valueOf(step[1])));
        return new Tally(
                counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6], counts[7], counts[8],
                steps);
    }

    public Tally plus(Tally more) {
        var both = new TreeMap<>(steps);
        more.steps.forEach((step, count) -> both.merge(step, count, Long::sum));
        return new Tally(
                came + more.came,
                waiting + more.waiting,
                promised + more.promised,
                kept + more.kept,
                done + more.done,
                met + more.met,
                late + more.late,
                rated + more.rated,
                stars + more.stars,
                both);
    }

    /** Half of the answers came within this time. */
    public Optional<Duration> median() {
        return AnswerTime.within(HALF, steps);
    }

    /** Nine in ten answers came within this time. */
    public Optional<Duration> ninetieth() {
        return AnswerTime.within(NINE_IN_TEN, steps);
    }

    /** Percent in time, of the answers that had a time; one decimal. */
    public Optional<BigDecimal> inTime() {
        return percent(met, met + late);
    }

    /** Percent answered on the day of filing, of those that were promised so; one decimal. */
    public Optional<BigDecimal> sameDay() {
        return percent(kept, promised);
    }

    /** Of 1 to 5 stars; one decimal. */
    public Optional<BigDecimal> satisfaction() {
        return ratio(stars, rated, 1);
    }

    private static Optional<BigDecimal> percent(long part, long whole) {
        return ratio(part, whole, 100);
    }

    private static Optional<BigDecimal> ratio(long part, long whole, int times) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(part * times).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
