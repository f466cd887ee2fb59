// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.DueDays;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The calendar of what is due: a month with how much each day, and the list of a day. */
public final class CalendarPages {
    private static final int WEEK = 7;

    /** So far from today a calendar is of use; more is a typing error. */
    private static final int MOST_MONTHS = 120;

    private final Kit kit;
    private final DueDays days;
    private final Services services;

    /**
     * A day of the month's page.
     *
     * @param within whether it belongs to the month
     * @param off why offices do not work; empty text when they do
     * @param late whether what is listed should have been answered
     */
    public record Cell(LocalDate day, boolean within, boolean today, String off, int count, boolean late) {}

    public CalendarPages(Kit kit, DueDays days, Services services) {
        this.kit = kit;
        this.days = days;
        this.services = services;
    }

    public void routes(Routes on) {
        on.get("/desk/calendar", DeskActions.LOOK, this::month);
        on.get("/desk/calendar/{day}", DeskActions.LOOK, this::day);
    }

    private static InboxQuery asked(HttpCall in) {
        return InboxQuery.waiting(in.query().text("mine").isPresent());
    }

    private static Official official(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
    }

    HttpReply month(HttpCall in) {
        var now = YearMonth.from(today());
        var month = in.query()
                .value("month", CalendarPages::yearMonth)
                .filter(each ->
                        !each.isBefore(now.minusMonths(MOST_MONTHS)) && !each.isAfter(now.plusMonths(MOST_MONTHS)))
                .orElse(now);
        var asked = asked(in);
        var counts = days.counts(official(in), asked, month);
        var weeks = WeekFields.of(new Locale.Builder()
                .setLocale(in.locale())
                .setRegion(kit.city().country())
                .build());
        var model = new HashMap<String, Object>();
        model.put("name", new Names(kit, services, in.locale()).month(month, "month.long"));
        model.put("weekdays", weekdays(weeks, in.locale()));
        model.put("weeks", weeks(weeks, month, counts, in.locale()));
        model.put("before", month.minusMonths(1));
        model.put("after", month.plusMonths(1));
        model.put("month", month);
        model.put("mine", asked.only(Narrowing.MINE));
        return HttpReply.page("calendar", model);
    }

    /** As {@link YearMonth#parse} reads it; its own error is not the one that a query expects. */
    private static YearMonth yearMonth(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> weekdays(WeekFields weeks, Locale reader) {
        return Stream.iterate(weeks.getFirstDayOfWeek(), day -> day.plus(1))
                .limit(WEEK)
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, reader))
                .toList();
    }

    private List<List<Cell>> weeks(WeekFields weeks, YearMonth month, Map<LocalDate, Integer> counts, Locale reader) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(weeks.getFirstDayOfWeek()));
        return Stream.iterate(first, day -> !day.isAfter(month.atEndOfMonth()), day -> day.plusDays(WEEK))
                .map(week -> IntStream.range(0, WEEK)
                        .mapToObj(week::plusDays)
                        .map(day -> cell(day, month, counts.getOrDefault(day, 0), reader))
                        .toList())
                .toList();
    }

    private Cell cell(LocalDate day, YearMonth month, int count, Locale reader) {
        var today = today();
        var calendar = kit.calendar();
        var off = calendar.works(day)
                ? ""
                : calendar.holiday(day)
                        .map(name -> name.in(reader))
                        .orElseGet(() -> kit.texts().text(reader, "calendar.off"));
        return new Cell(day, YearMonth.from(day).equals(month), day.equals(today), off, count, day.isBefore(today));
    }

    HttpReply day(HttpCall in) {
        var day = in.path("day", CalendarPages::localDate);
        var asked = asked(in);
        var names = new Names(kit, services, in.locale());
        var now = kit.clock().instant();
        var lines = days.lines(official(in), asked, day).stream()
                .map(line -> LineView.of(line, names, now))
                .toList();
        var model = new HashMap<String, Object>();
        model.put(
                "name",
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(in.locale())));
        model.put("lines", lines);
        model.put("most", lines.size() == DueDays.LISTED);
        model.put("month", YearMonth.from(day));
        model.put("mine", asked.only(Narrowing.MINE));
        return HttpReply.page("calendar-day", model);
    }

    private static LocalDate localDate(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
