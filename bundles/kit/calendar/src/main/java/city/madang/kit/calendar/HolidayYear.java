// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.l10n.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Works out the holidays of one year, those that stand in for others included. */
final class HolidayYear {
    private final CountryPack pack;
    private final Map<LocalDate, LocalText> free = new TreeMap<>();
    private final List<Period> periods = new ArrayList<>();
    private final Set<LocalDate> overlapping = new HashSet<>();

    private HolidayYear(CountryPack pack) {
        this.pack = pack;
    }

    /** A holiday in one year. */
    private record Period(Holiday holiday, LocalDate first) {
        LocalDate last() {
            return first.plusDays(holiday.days() - 1L);
        }
    }

    /** Neighbouring years count too: a substitute may lie on the other side of New Year. */
    static Map<LocalDate, LocalText> of(CountryPack pack, int year) {
        var all = new HolidayYear(pack);
        for (int each = year - 1; each <= year + 1; each++) {
            all.collect(each);
        }
        all.periods.sort(Comparator.comparing(Period::first));
        all.periods.forEach(all::substitute);
        all.free.keySet().removeIf(day -> day.getYear() != year);
        return Map.copyOf(all.free);
    }

    private void collect(int year) {
        for (var holiday : pack.holidays()) {
            for (var first : holiday.in(year)) {
                var period = new Period(holiday, first);
                periods.add(period);
                first.datesUntil(period.last().plusDays(1)).forEach(day -> {
                    if (free.putIfAbsent(day, holiday.name()) != null) {
                        overlapping.add(day);
                    }
                });
            }
        }
    }

    private void substitute(Period period) {
        var rule = period.holiday().substitute();
        if (rule.kind() == Substitute.Kind.NONE) {
            return;
        }
        for (var day : period.first().datesUntil(period.last().plusDays(1)).toList()) {
            if (rule.on().contains(day.getDayOfWeek())) {
                add(period, rule, day);
            } else if (rule.overlap()
                    && !pack.rest().contains(day.getDayOfWeek())
                    && overlapping.remove(day)) { // one substitute for both
                add(period, rule, day);
            }
        }
    }

    private void add(Period period, Substitute rule, LocalDate day) {
        if (rule.kind() == Substitute.Kind.NEAREST) {
            if (!overlapping.contains(day)) {
                free.putIfAbsent(
                        Substitute.nearest(day, pack.rest()), period.holiday().name());
            }
            return;
        }
        var next = period.last().plusDays(1);
        while (free.containsKey(next) || pack.rest().contains(next.getDayOfWeek())) {
            next = next.plusDays(1);
        }
        free.put(next, period.holiday().name());
    }
}
