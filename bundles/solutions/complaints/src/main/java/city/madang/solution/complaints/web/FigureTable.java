// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Table;
import city.madang.solution.complaints.domain.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Figures as a file: a row for the whole and one for each part, each with its period's numbers and those before. */
final class FigureTable {
    private static final List<String> NUMBERS = List.of(
            "came",
            "waiting",
            "done",
            "met-count",
            "late",
            "met",
            "median-hours",
            "ninetieth-hours",
            "promised",
            "kept",
            "rated",
            "stars-mean");

    private static final double MINUTES_OF_HOUR = 60;

    private final Names names;

    FigureTable(Names names) {
        this.names = names;
    }

    /** @param title says which period it is about */
    Table table(String title, Tally now, Tally before, List<FigureView.Parts> kinds) {
        var columns = Stream.of(
                        Stream.of("figures.part", "figures.name"),
                        NUMBERS.stream().map(each -> "figures." + each))
                .flatMap(each -> each)
                .map(names::text);
        var earlier = NUMBERS.stream().map(each -> names.text("figures.earlier", names.text("figures." + each)));
        var rows = new ArrayList<List<Object>>();
        rows.add(row(names.text("figures.all"), "", now, before));
        for (var kind : kinds) {
            var by = names.text(kind.key());
            kind.parts().forEach(part -> rows.add(row(by, part.name(), part.now(), part.before())));
        }
        return new Table(title, Stream.concat(columns, earlier).toList(), rows);
    }

    private static List<Object> row(String kind, String name, Tally now, Tally before) {
        var row = new ArrayList<>(List.<Object>of(kind, name));
        row.addAll(numbers(now));
        row.addAll(numbers(before));
        return row;
    }

    private static List<Object> numbers(Tally tally) {
        return Table.row(
                tally.came(),
                tally.waiting(),
                tally.done(),
                tally.met(),
                tally.late(),
                tally.inTime().orElse(null),
                hours(tally.median()),
                hours(tally.ninetieth()),
                tally.promised(),
                tally.kept(),
                tally.rated(),
                tally.satisfaction().orElse(null));
    }

    static Object hours(Optional<Duration> took) {
        return took.map(each -> BigDecimal.valueOf(Math.round(each.toMinutes() / MINUTES_OF_HOUR * 10), 1))
                .orElse(null);
    }
}
