// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import city.madang.document.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * The axis of values: from zero, or from below it, to a round number above all values.
 *
 * @param step between two lines of the grid
 */
record Axis(double low, double high, double step) {
    private static final int LINES = 5;

    static Axis of(Chart chart) {
        var values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(value -> !value.isNaN())
                .toList();
        var low = Math.min(
                0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        var high = Math.max(
                0, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        var step = round(high == low ? 1 : (high - low) / LINES);
        return new Axis(Math.floor(low / step) * step, Math.max(step, Math.ceil(high / step) * step), step);
    }

    /** The next larger of 1, 2, 5 times a power of ten. */
    private static double round(double rough) {
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (var each : new int[] {1, 2, 5}) {
            if (each * power >= rough) {
                return each * power;
            }
        }
        return 10 * power;
    }

    /** Where the value lies between low (0) and high (1). */
    double share(double value) {
        return (value - low) / (high - low);
    }

    List<Double> lines() {
        var lines = new ArrayList<Double>();
        for (int each = 0; low + each * step <= high + step / 2; each++) {
            lines.add(low + each * step);
        }
        return lines;
    }
}
