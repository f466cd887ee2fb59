// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Chart;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.VoiceLine;
import city.madang.solution.complaints.domain.VoicePart;
import city.madang.solution.complaints.domain.VoiceReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A report of the citizens' voice in the reader's words, for page, paper and table alike. */
final class VoiceView {
    private static final int CHARTED = 8;
    private static final int MOST_SAID = 1200;
    private static final long WHOLE = 100;

    private final VoiceReport report;
    private final Names names;
    private final Locale locale;
    private final FigureView figures;

    VoiceView(VoiceReport report, Names names, Locale locale) {
        this.report = report;
        this.names = names;
        this.locale = locale;
        this.figures = new FigureView(names, locale);
    }

    /** One number about the whole city. @param key of its name; the text {@code <key>.meaning} says what it counts */
    public record Line(String key, String now, String before, String yearBefore) {}

    /** A part of the city. @param change of what came in against the period before */
    public record Row(
            String name,
            String now,
            String before,
            String change,
            String yearBefore,
            String inTime,
            String median,
            String stars) {}

    /** Parts of one kind, the largest first. @param key of what they are parts by */
    public record Rows(String key, List<Row> rows) {}

    /** What a citizen said, and what the office did. @param said no longer than a reader of many wants */
    public record Story(ServiceRequest request, String service, String area, String said, String did) {}

    /** The period, the one before, and the same a year before; the last is the second in a report of a year. */
    List<String> periods() {
        var span = report.span();
        var both = Stream.of(span, span.before());
        return (span.isYear() ? both : Stream.concat(both, Stream.of(span.yearBefore())))
                .map(names::span)
                .toList();
    }

    VoiceLine whole() {
        return report.lines(VoicePart.WHOLE).get(0);
    }

    List<Line> lines() {
        var whole = whole();
        var now = figures.lines(whole.now(), whole.before());
        var yearBefore = figures.lines(whole.yearBefore(), whole.before());
        return Stream.iterate(0, at -> at < now.size(), at -> at + 1)
                .map(at -> new Line(
                        now.get(at).key(),
                        now.get(at).now(),
                        now.get(at).before(),
                        yearBefore.get(at).now()))
                .toList();
    }

    List<Rows> parts() {
        return Stream.of(VoicePart.SERVICE, VoicePart.CHANNEL, VoicePart.AREA)
                .map(part -> new Rows(
                        key(part), report.lines(part).stream().map(this::row).toList()))
                .toList();
    }

    static String key(VoicePart part) {
        return "figures.by." + part.name().toLowerCase(Locale.ROOT);
    }

    private Row row(VoiceLine line) {
        var now = line.now();
        return new Row(
                name(line),
                count(now.came()),
                count(line.before().came()),
                change(line),
                count(line.yearBefore().came()),
                now.met() + now.late() < VoiceLine.FEW ? none() : figures.percent(now.inTime()),
                now.done() < VoiceLine.FEW ? none() : figures.time(now.median()),
                now.rated() < VoiceLine.FEW ? none() : figures.stars(now));
    }

    String name(VoiceLine line) {
        if (line.code().equals(VoiceLine.OTHERS)) {
            return names.text("voice.others");
        }
        return line.name().map(each -> each.in(locale)).orElseGet(() -> switch (line.part()) {
            case CHANNEL -> names.text("channel." + line.code());
            case AREA -> names.text("figures.nowhere");
            case MONTH -> names.month(YearMonth.parse(line.code()), "month.short");
            case SERVICE, WHOLE -> names.text("service.unknown");
        });
    }

    /** What is few is not told. */
    String count(long count) {
        return VoiceLine.isFew(count) ? names.text("voice.few", VoiceLine.FEW) : figures.number(count);
    }

    private String none() {
        return names.text("figures.none");
    }

    private String change(VoiceLine line) {
        long now = line.now().came();
        long before = line.before().came();
        return now < VoiceLine.FEW || before < VoiceLine.FEW
                ? none()
                : names.text("voice.change", Math.round((double) WHOLE * (now - before) / before));
    }

    Chart course() {
        var months = report.lines(VoicePart.MONTH);
        return chart(
                Chart.Kind.LINES,
                "figures.chart",
                months,
                List.of(
                        series("figures.came", months, line -> line.now().came()),
                        series("figures.done", months, line -> line.now().done()),
                        series("figures.met-count", months, line -> line.now().met())));
    }

    /** The kinds most spoken of, beside the period before; empty where each is few. */
    Optional<Chart> kinds() {
        var kinds = report.lines(VoicePart.SERVICE).stream()
                .filter(line -> !line.code().equals(VoiceLine.OTHERS))
                .limit(CHARTED)
                .toList();
        var periods = periods();
        var series = List.of(
                new Chart.Series(
                        periods.get(0), values(kinds, line -> line.now().came())),
                new Chart.Series(
                        periods.get(1),
                        values(kinds, line -> shown(line.before().came()))));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(chart(Chart.Kind.BARS, key(VoicePart.SERVICE), kinds, series));
    }

    /** A bar may not tell what a number may not: there is none. */
    private static double shown(long count) {
        return VoiceLine.isFew(count) ? Double.NaN : count;
    }

    private Chart.Series series(String key, List<VoiceLine> lines, ToDoubleFunction<VoiceLine> number) {
        return new Chart.Series(names.text(key), values(lines, number));
    }

    private static List<Double> values(List<VoiceLine> lines, ToDoubleFunction<VoiceLine> number) {
        return lines.stream().map(number::applyAsDouble).toList();
    }

    private Chart chart(Chart.Kind kind, String title, List<VoiceLine> lines, List<Chart.Series> series) {
        return new Chart(
                kind,
                names.text(title),
                names.text("figures.unit"),
                lines.stream().map(this::name).toList(),
                series,
                names.text("module.name"),
                report.written());
    }

    List<Story> stories(List<ServiceRequest> requests) {
        return requests.stream()
                .map(request -> new Story(
                        request,
                        names.service(request.service()),
                        names.area(request.report().place().area()),
                        Report.cut(request.report().details(), MOST_SAID),
                        request.answer().orElseThrow().text()))
                .toList();
    }
}
