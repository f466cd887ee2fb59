// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import java.time.Instant;
import java.util.List;

/**
 * Figures to be drawn. Its words are in the reader's language.
 *
 * @param unit what the figures are counted in; empty text when the title says it
 * @param labels what stands at the axis, one for each value of a series; in a radar the names of its arms, at least three
 * @param series 1 to 8; in a Gantt chart the beginnings, then the lengths
 * @param source where the figures come from
 * @param asOf when they were true
 * @param times of a Gantt chart, what the times 0, 1, 2 and so on are called; empty to call them by their numbers
 */
public record Chart(
        Kind kind,
        String title,
        String unit,
        List<String> labels,
        List<Series> series,
        String source,
        Instant asOf,
        List<String> times) {
    /** How it is drawn. */
    public enum Kind {
        /** A bar for each value, from zero. */
        BARS,
        /** A line for each series. */
        LINES,
        /** A closed line for each series over arms from a middle, from zero. */
        RADAR,
        /**
         * A bar for each label, one below the other, over time from zero: the first series says when it begins, each of the others,
         * in a colour of its own, how long it lasts. At least two series, and at most {@link Chart#MOST_BARS} labels.
         */
        GANTT
    }

    /**
     * Values that belong together.
     *
     * @param values one for each label; NaN for none
     */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** As many as stand on one page. */
    public static final int MOST_BARS = 40;

    private static final int MOST_SERIES = 8;

    /** With numbers for times. */
    public Chart(
            Kind kind,
            String title,
            String unit,
            List<String> labels,
            List<Series> series,
            String source,
            Instant asOf) {
        this(kind, title, unit, labels, series, source, asOf, List.of());
    }

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        times = List.copyOf(times);
        var count = labels.size();
        if (series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart shows 1 to " + MOST_SERIES + " series");
        }
        if (series.stream().anyMatch(each -> each.values().size() != count)) {
            throw new IllegalArgumentException("a series has a value for each label");
        }
        if (kind == Kind.RADAR && count < 3) {
            throw new IllegalArgumentException("a radar has three arms or more");
        }
        if (kind == Kind.GANTT && (series.size() < 2 || count > MOST_BARS)) {
            throw new IllegalArgumentException(
                    "a Gantt chart has a beginning, a length, and up to " + MOST_BARS + " bars");
        }
    }
}
