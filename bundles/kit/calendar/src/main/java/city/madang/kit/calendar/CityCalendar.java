// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.calendar.WorkingCalendar;
import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Cities;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.ModuleService;
import city.madang.kit.Pause;
import city.madang.l10n.LocalText;
import city.madang.l10n.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The working calendar of the city: what it decided itself, else what holds in its country. What another node changed is seen
 * within {@link #LOOKED_AT_EVERY}.
 */
@Component(
        service = {CityCalendar.class, ModuleService.class},
        property = "concern=calendar")
public final class CityCalendar implements WorkingCalendar, ModuleService<WorkingCalendar> {
    static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(CityCalendar.class);

    /** Longer than any period of law; a calendar without a working day in it is a mistake. */
    private static final int LONGEST_REST = 370;

    private final ModuleDatabase database;
    private final CountryPacks packs;
    private final Cities cities;
    private volatile Years years = new Years(CountryPack.UNKNOWN, new ConcurrentHashMap<>());
    private final Pause pause = new Pause(LOOKED_AT_EVERY, Clock.systemUTC());
    private volatile Map<LocalDate, OwnDay> own;

    @Activate
    public CityCalendar(@Reference Databases databases, @Reference CountryPacks packs, @Reference Cities cities) {
        this.packs = packs;
        this.cities = cities;
        database = databases.open("calendar", CityCalendar.class.getClassLoader());
        database.parse(List.of(DayMapper.class));
        own = load();
    }

    /** Holidays of a pack, worked out once for each year. */
    private record Years(CountryPack pack, Map<Integer, Map<LocalDate, LocalText>> holidays) {}

    @Deactivate
    public void close() {
        database.close();
    }

    @Override
    public Class<WorkingCalendar> type() {
        return WorkingCalendar.class;
    }

    @Override
    public WorkingCalendar forModule(String module, ClassLoader loader, Texts texts) {
        return this;
    }

    @Override
    public boolean works(LocalDate day) {
        var decided = own().get(day);
        if (decided != null) {
            return !decided.closed();
        }
        var pack = pack();
        return !pack.rest().contains(day.getDayOfWeek())
                && !holidays(pack, day.getYear()).containsKey(day);
    }

    @Override
    public Optional<LocalText> holiday(LocalDate day) {
        var decided = own().get(day);
        if (decided != null) {
            return Optional.of(decided).filter(OwnDay::closed).map(OwnDay::name);
        }
        return Optional.ofNullable(holidays(pack(), day.getYear()).get(day));
    }

    @Override
    public LocalDate plus(LocalDate from, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
        if (workingDays == 0) {
            return works(from) ? from : next(from);
        }
        var day = from;
        for (int i = 0; i < workingDays; i++) {
            day = next(day);
        }
        return day;
    }

    private LocalDate next(LocalDate after) {
        var day = after.plusDays(1);
        for (int i = 0; i < LONGEST_REST; i++) {
            if (works(day)) {
                return day;
            }
            day = day.plusDays(1);
        }
        throw new IllegalStateException("no working day in a year after " + after);
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::works)
                        .count()
                : 0;
    }

    CountryPack pack() {
        return packs.find(cities.city().country()).orElse(CountryPack.UNKNOWN);
    }

    private Map<LocalDate, LocalText> holidays(CountryPack pack, int year) {
        var known = years;
        if (known.pack() != pack) {
            known = new Years(pack, new ConcurrentHashMap<>());
            years = known;
        }
        return known.holidays().computeIfAbsent(year, each -> HolidayYear.of(pack, each));
    }

    /** Decided by the city, in the order of the days. */
    List<OwnDay> ownDays() {
        return database.read(tx -> tx.mapper(DayMapper.class).all());
    }

    /** Decides about a day, in place of what was decided before. */
    void decide(OwnDay day) {
        database.run(tx -> {
            tx.mapper(DayMapper.class).delete(day.onDay());
            tx.mapper(DayMapper.class).insert(day);
        });
        own = load();
    }

    void undecide(LocalDate day) {
        database.run(tx -> tx.mapper(DayMapper.class).delete(day));
        own = load();
    }

    private Map<LocalDate, OwnDay> own() {
        if (pause.isOver()) {
            try {
                own = load();
            } catch (DatabaseUnavailable e) {
                LOG.debug("The days in memory are used: {}", e.getMessage());
            }
        }
        return own;
    }

    private Map<LocalDate, OwnDay> load() {
        var days = ownDays().stream().collect(Collectors.toUnmodifiableMap(OwnDay::onDay, Function.identity()));
        pause.begin();
        return days;
    }
}
