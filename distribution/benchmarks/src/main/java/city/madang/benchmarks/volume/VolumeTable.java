// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import city.madang.benchmarks.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Prints figures as they come, each with the bare work beside it. */
final class VolumeTable {
    private final PrintStream out;
    private final Engine engine;
    private final Table kept = new Table();

    VolumeTable(PrintStream out, Engine engine) {
        this.out = out;
        this.engine = engine;
    }

    void head() {
        out.println("| " + engine + " | unit | measured | bare | ratio |");
        out.println("| --- | --- | ---: | ---: | ---: |");
    }

    /** @param bare NaN where there is nothing to compare with */
    void row(String what, String unit, double value, double bare) {
        kept.add(what, unit, value, bare);
        out.println("| " + what + " | " + unit + " | " + shown(value) + " | " + shown(bare) + " | "
                + shown(value / bare) + " |");
    }

    void waits(String what, Pace.Waits ours, Pace.Waits bare) {
        row(what + ", p50", "ms", ours.p50(), bare.p50());
        row(what + ", p99", "ms", ours.p99(), bare.p99());
    }

    void write(Path folder) throws IOException {
        kept.write(folder.resolve("volume-" + engine.name().toLowerCase(Locale.ROOT) + ".json"));
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }
}
