// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.store.DueCount;
import city.madang.solution.complaints.store.DueMapper;
import city.madang.solution.complaints.store.RequestLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** On which days of the city what waits for an official has to be answered. */
public final class DueDays {
    /** What one page lists of a day. */
    public static final int LISTED = 200;

    /** What a calendar program is told at once. */
    private static final int TOLD = 1000;

    private static final int DAYS_LATE = 7;
    private static final int DAYS_AHEAD = 366;

    private final Kit kit;
    private final Desk desk;

    public DueDays(Kit kit, Desk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /** How many of each day; a day without any is left out. */
    public Map<LocalDate, Integer> counts(Official official, InboxQuery query, YearMonth month) {
        var filter = desk.filter(official, query);
        var from = begin(month.atDay(1));
        var until = begin(month.plusMonths(1).atDay(1));
        List<DueCount> counts =
                kit.database().read(tx -> tx.mapper(DueMapper.class).counts(filter, from, until));
        return counts.stream()
                .collect(groupingBy(
                        each -> LocalDate.ofInstant(each.due(), kit.city().zone()), summingInt(DueCount::count)));
    }

    /** Those of one day, the most urgent first; at most {@link #LISTED}. */
    public List<RequestLine> lines(Official official, InboxQuery query, LocalDate day) {
        var filter = desk.filter(official, query);
        return kit.database()
                .read(tx -> tx.mapper(DueMapper.class).lines(filter, begin(day), begin(day.plusDays(1)), LISTED));
    }

    /** What is due in the year to come, or was within the last week, the most urgent first; at most {@link #TOLD}. */
    public List<RequestLine> next(Official official, InboxQuery query) {
        var filter = desk.filter(official, query);
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        var from = begin(today.minusDays(DAYS_LATE));
        var until = begin(today.plusDays(DAYS_AHEAD));
        return kit.database().read(tx -> tx.mapper(DueMapper.class).lines(filter, from, until, TOLD));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(kit.city().zone()).toInstant();
    }
}
