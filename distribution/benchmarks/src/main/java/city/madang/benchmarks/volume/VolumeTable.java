// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.io.PrintStream;
import java.util.Locale;

/** Prints figures as they come, each with the bare work beside it. */
final class VolumeTable {
    private final PrintStream out;
    private final Engine engine;

    VolumeTable(PrintStream out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void head() {
        out.println("| " + engine + " | measured | bare | ratio |");
        out.println("| --- | ---: | ---: | ---: |");
    }

    void row(String what, double value, double bare) {
        out.println("| " + what + " | " + shown(value) + " | " + shown(bare) + " | " + shown(value / bare) + " |");
    }

    void waits(String what, Pace.Waits ours, Pace.Waits bare) {
        row(what + ", p50 ms", ours.p50(), bare.p50());
        row(what + ", p99 ms", ours.p99(), bare.p99());
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
