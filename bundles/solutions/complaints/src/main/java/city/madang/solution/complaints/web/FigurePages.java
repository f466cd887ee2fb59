// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Chart;
import city.madang.document.Drawing;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.Figures;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.domain.Tally;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The office in figures: a period, the one before, and the part of the city that the official works for. */
public final class FigurePages {
    private static final int MONTHS = 13;
    private static final int LISTED_MONTHS = 24;
    private static final int LISTED_QUARTERS = 8;
    private static final int LISTED_YEARS = 3;

    private final Kit kit;
    private final Services services;
    private final Figures figures;

    public FigurePages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
        this.figures = new Figures(kit);
    }

    public void routes(Routes on) {
        on.get("/desk/figures", DeskActions.LOOK, this::show);
    }

    HttpReply show(HttpCall in) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var asked = Figures.Asked.of(in.query(), Span.month(thisMonth().minusMonths(1)));
        var now = figures.of(official, asked, asked.span());
        var before = figures.of(official, asked, asked.span().before());
        var names = new Names(kit, services, in.locale());
        var view = new FigureView(names, in.locale());
        var file = TableFile.asked(in.query());
        if (file.isPresent()) {
            var title = names.text("figures.file", names.span(asked.span()));
            var table = new FigureTable(names).table(title, now.all(), before.all(), view.parts(now, before));
            return file.get().send(kit.documents(), "figures-" + asked.span(), table, in.locale());
        }
        var model = new HashMap<String, Object>(filters(asked, names));
        model.put("now", names.span(asked.span()));
        model.put("before", names.span(asked.span().before()));
        model.put("running", asked.span().until().isAfter(today()));
        model.put("counting", figures.counting());
        model.put("lines", view.lines(now.all(), before.all()));
        model.put("kinds", view.parts(now, before));
        model.put("chart", course(figures.course(official, asked, MONTHS), names, in.locale()));
        return HttpReply.page("figures", model);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
    }

    private YearMonth thisMonth() {
        return YearMonth.from(today());
    }

    private Map<String, Object> filters(Figures.Asked asked, Names names) {
        var channels = Arrays.stream(Way.values())
                .map(way -> new Choice(way.name(), names.text("channel." + way)))
                .toList();
        return Map.of(
                "asked", asked,
                "periods",
                        spans().map(span -> new Choice(span.toString(), names.span(span)))
                                .toList(),
                "services", names.orNone("filter.service.any", names.kinds()),
                "departments", names.orNone("figures.department.any", names.departments()),
                "areas", names.orNone("filter.area.any", names.areas()),
                "channels", names.orNone("figures.channel.any", channels));
    }

    private Stream<Span> spans() {
        var month = thisMonth();
        var months = Stream.iterate(Span.month(month), Span::before).limit(LISTED_MONTHS);
        var quarters = Stream.iterate(Span.quarter(month), Span::before).limit(LISTED_QUARTERS);
        var years = Stream.iterate(Span.year(month.getYear()), Span::before).limit(LISTED_YEARS);
        return Stream.of(months, quarters, years).flatMap(each -> each);
    }

    private Drawing course(SortedMap<YearMonth, Tally> months, Names names, Locale locale) {
        var chart = new Chart(
                Chart.Kind.LINES,
                names.text("figures.chart"),
                names.text("figures.unit"),
                months.keySet().stream()
                        .map(month -> names.month(month, "month.short"))
                        .toList(),
                List.of(
                        series(names.text("figures.came"), months.values(), Tally::came),
                        series(names.text("figures.done"), months.values(), Tally::done),
                        series(names.text("figures.met-count"), months.values(), Tally::met)),
                names.text("module.name"),
                kit.clock().instant());
        return kit.documents().chart(chart, locale);
    }

    private static Chart.Series series(String name, Collection<Tally> months, ToLongFunction<Tally> number) {
        return new Chart.Series(
                name,
                months.stream().map(each -> (double) number.applyAsLong(each)).toList());
    }
}
