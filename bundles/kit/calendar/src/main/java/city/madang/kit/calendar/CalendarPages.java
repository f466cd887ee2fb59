// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.l10n.LocalText;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's page on the city's working days. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CalendarPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final String PATH = "/admin/calendar";

    private final CityCalendar calendar;
    private final Cities cities;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public CalendarPages(
            @Reference CityCalendar calendar,
            @Reference Cities cities,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.calendar = calendar;
        this.cities = cities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A day of the list. Public, because templates read it.
     *
     * @param kind {@code holiday}, {@code closed} or {@code open}
     * @param own whether the city itself decided it
     */
    public record Row(LocalDate day, String name, String kind, boolean own) {}

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, PATH, "calendar.title"));
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH, ADMINISTER, this::show, this::decide);
        on.post(PATH + "/{day}/remove", ADMINISTER, this::remove);
    }

    private HttpReply show(HttpCall in) {
        return HttpReply.form("calendar", in.form(), model(in));
    }

    private HttpReply decide(HttpCall in) {
        var form = in.form();
        var day = form.value("day", LocalDate::parse).required();
        var open = form.flag("open");
        var name = form.text("name").required().max(100);
        if (form.hasErrors()) {
            return HttpReply.form("calendar", form, model(in));
        }
        var text = new LocalText(Map.of(in.locale().toLanguageTag(), name.get(), "en", name.get()));
        calendar.decide(new OwnDay(day.get(), !open, text));
        audit.record("kit", in.visitor(), "kit.calendar-day", day.get() + (open ? " open" : " closed"));
        return HttpReply.seeOther("/" + PATH).notice("calendar.decided.notice");
    }

    private HttpReply remove(HttpCall in) {
        var day = in.path("day", LocalDate::parse);
        calendar.undecide(day);
        audit.record("kit", in.visitor(), "kit.calendar-remove", day.toString());
        return HttpReply.seeOther("/" + PATH).notice("calendar.removed.notice");
    }

    private Map<String, Object> model(HttpCall in) {
        int now = LocalDate.ofInstant(clock.instant(), cities.city().zone()).getYear();
        int year = in.query()
                .value("year", Integer::valueOf)
                .filter(asked -> asked > 1900 && asked < 2200)
                .orElse(now);
        var pack = calendar.pack();
        var missing = IntStream.rangeClosed(now, now + 1)
                .boxed()
                .flatMap(each -> pack.unknownIn(each).stream()
                        .map(holiday -> holiday.name().in(in.locale()) + " " + each))
                .toList();
        return Map.of(
                "year", year,
                "rows", rows(year, in.locale()),
                "country",
                        new Locale.Builder()
                                .setRegion(cities.city().country())
                                .build()
                                .getDisplayCountry(in.locale()),
                "packed", pack != CountryPack.UNKNOWN,
                "source", pack.source(),
                "from", pack.from(),
                "missing", missing);
    }

    private List<Row> rows(int year, Locale locale) {
        var decided = calendar.ownDays().stream().collect(java.util.stream.Collectors.toMap(OwnDay::onDay, day -> day));
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> decided.containsKey(day) || calendar.holiday(day).isPresent())
                .map(day -> row(day, decided.get(day), locale))
                .toList();
    }

    private Row row(LocalDate day, OwnDay own, Locale locale) {
        if (own == null) {
            return new Row(day, calendar.holiday(day).orElseThrow().in(locale), "holiday", false);
        }
        return new Row(day, own.name().in(locale), own.closed() ? "closed" : "open", true);
    }
}
