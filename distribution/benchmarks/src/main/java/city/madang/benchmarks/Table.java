// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures, with the machine on which they were measured. */
public final class Table {
    private final List<Row> rows = new ArrayList<>();

    /**
     * A figure.
     *
     * @param value median of the rounds
     * @param baseline the bare work in the same rounds; NaN where there is none
     * @param ratio median of the rounds' ratios; NaN where there is none
     */
    record Row(String what, String unit, double value, double baseline, double ratio) {}

    void add(String what, String unit, double value) {
        add(what, unit, value, Double.NaN);
    }

    /** One round; {@code baseline} is NaN where there is none. */
    public void add(String what, String unit, double value, double baseline) {
        rows.add(new Row(what, unit, value, baseline, value / baseline));
    }

    /** Rounds of the same length: what was measured, and the bare work beside it. */
    public void add(String what, String unit, double[] values, double[] baselines) {
        var ratios = new double[values.length];
        Arrays.setAll(ratios, i -> values[i] / baselines[i]);
        rows.add(new Row(what, unit, median(values), median(baselines), median(ratios)));
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public void print(PrintStream out) {
        out.println("| what | unit | measured | bare | ratio |");
        out.println("| --- | --- | ---: | ---: | ---: |");
        for (var row : rows) {
            out.println("| " + row.what + " | " + row.unit + " | " + shown(row.value) + " | " + shown(row.baseline)
                    + " | " + shown(row.ratio) + " |");
        }
        machine().forEach((name, value) -> out.println(name + ": " + value));
    }

    private static String shown(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.0f", value);
    }

    /** As JSON, with the machine. */
    public void write(Path file) throws IOException {
        var figures = rows.stream().map(Table::json).toList();
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Files.newOutputStream(file), Map.of("machine", machine(), "figures", figures));
    }

    private static Map<String, Object> json(Row row) {
        var json = new LinkedHashMap<String, Object>();
        json.put("what", row.what);
        json.put("unit", row.unit);
        json.put("value", row.value);
        if (!Double.isNaN(row.ratio)) {
            json.put("bare", row.baseline);
            json.put("ratio", row.ratio);
        }
        return json;
    }

    private static Map<String, String> machine() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("measured", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("processor", processor() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vm.version"));
        return facts;
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
