// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Table;
import city.madang.solution.complaints.domain.Tally;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoicePart;
import city.madang.solution.complaints.domain.VoiceReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of a report as a file; what the page does not tell stands as words here, too. */
final class VoiceTable {
    private final Names names;
    private final VoiceView view;

    VoiceTable(Names names, VoiceView view) {
        this.names = names;
        this.view = view;
    }

    Table table(VoiceReport report, String title) {
        var columns = new ArrayList<>(List.of(names.text("figures.part"), names.text("figures.name")));
        view.periods().forEach(period -> columns.add(names.text("voice.came-in", period)));
        Stream.of("done", "met", "median-hours", "ninetieth-hours", "same-day", "rated", "stars-mean")
                .forEach(each -> columns.add(names.text("figures." + each)));
        var rows = report.lines().stream().map(line -> row(report, line)).toList();
        return new Table(title, columns, rows);
    }

    private List<Object> row(VoiceReport report, VoiceLine line) {
        boolean month = line.part() == VoicePart.MONTH;
        boolean whole = line.part() == VoicePart.WHOLE;
        var row = new ArrayList<>(Table.row(
                names.text(whole ? "figures.all" : month ? "figures.chart" : VoiceView.key(line.part())),
                whole ? "" : view.name(line),
                count(line, line.now().came()),
                month ? null : count(line, line.before().came())));
        if (!report.span().isYear()) {
            row.add(month ? null : count(line, line.yearBefore().came()));
        }
        row.addAll(answers(line, line.now()));
        return row;
    }

    private List<Object> answers(VoiceLine line, Tally now) {
        return Table.row(
                count(line, now.done()),
                told(line, now.met() + now.late()) ? now.inTime().orElse(null) : null,
                told(line, now.done()) ? FigureTable.hours(now.median()) : null,
                told(line, now.done()) ? FigureTable.hours(now.ninetieth()) : null,
                told(line, now.promised()) ? now.sameDay().orElse(null) : null,
                count(line, now.rated()),
                told(line, now.rated()) ? now.satisfaction().orElse(null) : null);
    }

    /** Numbers of the whole city are told, however small. */
    private static boolean told(VoiceLine line, long of) {
        return of >= VoiceLine.FEW || line.part() == VoicePart.WHOLE || line.part() == VoicePart.MONTH;
    }

    private Object count(VoiceLine line, long count) {
        return count == 0 || told(line, count) ? (Object) count : view.count(count);
    }
}
