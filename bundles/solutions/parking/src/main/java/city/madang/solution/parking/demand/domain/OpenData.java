// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import city.madang.solution.parking.tariff.domain.DayKind;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rules, counts and prices as CSV (RFC 4180), as they are stored with a proposal and published: from the first two and the prices before,
 * anybody gets the prices after.
 */
public final class OpenData {
    private static final String RULES = "rule,from_percent,amount";
    private static final String COUNTS = "car_park,day,kind,time,taken,spaces";
    private static final String PRICES = "band,days,from,to,counts,taken,spaces,price_before,change,price_after,reason";
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"|([^,\"]*+)");

    private OpenData() {}

    public static String rules(DemandRules rules) {
        var lines = new ArrayList<>(List.of(RULES));
        rules.levels().forEach(each -> lines.add(line("level", each.from(), each.change())));
        lines.add(line("floor", "", rules.floor()));
        lines.add(line("ceiling", "", rules.ceiling()));
        lines.add(line("least_counts", "", rules.leastCounts()));
        lines.add(line("notice_days", "", rules.notice()));
        return text(lines);
    }

    /** @throws IllegalArgumentException when it was not written by {@link #rules} */
    public static DemandRules rules(String csv) {
        var rows = rows(csv);
        var levels = rows.stream()
                .filter(row -> row.get(0).equals("level"))
                .map(row -> new DemandRules.Level(Integer.parseInt(row.get(1)), Long.parseLong(row.get(2))))
                .toList();
        return new DemandRules(
                levels, amount(rows, "floor"), amount(rows, "ceiling"), (int) amount(rows, "least_counts"), (int)
                        amount(rows, "notice_days"));
    }

    private static long amount(List<List<String>> rows, String rule) {
        return rows.stream()
                .filter(row -> row.get(0).equals(rule))
                .findFirst()
                .map(row -> Long.parseLong(row.get(2)))
                .orElseThrow(() -> new IllegalArgumentException("no " + rule));
    }

    public static String counts(List<Count> counts) {
        var lines = new ArrayList<>(List.of(COUNTS));
        counts.forEach(each ->
                lines.add(line(each.carPark(), each.day(), each.kind(), each.time(), each.taken(), each.spaces())));
        return text(lines);
    }

    /** Codes of the car parks that were counted. */
    public static List<String> carParks(String counts) {
        return rows(counts).stream().map(row -> row.get(0)).distinct().toList();
    }

    public static String prices(List<PriceChange> changes) {
        var lines = new ArrayList<>(List.of(PRICES));
        changes.forEach(each -> lines.add(line(
                each.band(),
                each.days().stream().map(Enum::name).collect(Collectors.joining(" ")),
                each.from(),
                each.to(),
                each.counts(),
                each.taken(),
                each.spaces(),
                each.before(),
                each.change(),
                each.after(),
                each.reason())));
        return text(lines);
    }

    /** @throws IllegalArgumentException when it was not written by {@link #prices} */
    public static List<PriceChange> changes(String csv) {
        return rows(csv).stream().map(OpenData::change).toList();
    }

    private static PriceChange change(List<String> row) {
        return new PriceChange(
                row.get(0),
                Arrays.stream(row.get(1).split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(DayKind::valueOf)
                        .toList(),
                LocalTime.parse(row.get(2)),
                LocalTime.parse(row.get(3)),
                Integer.parseInt(row.get(4)),
                Long.parseLong(row.get(5)),
                Long.parseLong(row.get(6)),
                Long.parseLong(row.get(7)),
                Long.parseLong(row.get(8)),
                Long.parseLong(row.get(9)),
                PriceChange.Reason.valueOf(row.get(10)));
    }

    private static String line(Object... values) {
        return Arrays.stream(values).map(value -> cell(value.toString())).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String text(List<String> lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static List<List<String>> rows(String csv) {
        return csv.lines().skip(1).map(OpenData::cells).toList();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        int at = 0;
        while (at <= line.length() && matcher.find(at)) {
            cells.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            at = matcher.end() + 1;
        }
        return cells;
    }
}
