// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.metrics;

import city.madang.kit.Measures.Kind;
import city.madang.kit.Measures.Measure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes figures in Prometheus' text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
final class Exposition {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Exposition() {}

    /** Each family once, with its help and type, in the order of names. */
    static String text(Collection<Measure> measures) {
        var families = new TreeMap<String, List<Measure>>();
        measures.forEach(each ->
                families.computeIfAbsent(family(each), any -> new ArrayList<>()).add(each));
        var out = new StringBuilder(8192);
        families.forEach((name, members) -> {
            var first = members.get(0);
            out.append("# HELP ")
                    .append(name)
                    .append(' ')
                    .append(escaped(first.help(), false))
                    .append('\n');
            out.append("# TYPE ")
                    .append(name)
                    .append(' ')
                    .append(type(first.kind()))
                    .append('\n');
            members.forEach(each -> line(each, out));
        });
        return out.toString();
    }

    private static String family(Measure measure) {
        return measure.kind() == Kind.HISTOGRAM
                ? measure.name().replaceAll("_(bucket|sum|count)$", "")
                : measure.name();
    }

    private static String type(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void line(Measure measure, StringBuilder out) {
        out.append(measure.name());
        if (!measure.labels().isEmpty()) {
            out.append(new TreeMap<>(measure.labels())
                    .entrySet().stream().map(Exposition::label).collect(Collectors.joining(",", "{", "}")));
        }
        out.append(' ').append(number(measure.value())).append('\n');
    }

    private static String label(Map.Entry<String, String> label) {
        return label.getKey() + "=\"" + escaped(label.getValue(), true) + "\"";
    }

    private static String escaped(String text, boolean quoted) {
        var plain = text.replace("\\", "\\\\").replace("\n", "\\n");
        return quoted ? plain.replace("\"", "\\\"") : plain;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
