// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import city.madang.data.Tx;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.AnswerTime;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.store.Grain;
import city.madang.solution.complaints.store.TallyDay;
import city.madang.solution.complaints.store.TallyFact;
import city.madang.solution.complaints.store.TallyMapper;
import city.madang.solution.complaints.store.TallyMark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Keeps the figures by day and month. Whoever writes a request marks its days in the same unit of work, and a job counts marked days
 * anew from the requests: nothing is added up on the way, so it may run twice, and after anything. What no one marked (an import, a
 * node of the previous release, a hand in the database) is found by looking at all days, because any change raises a request's version.
 */
public final class Tallies {
    private static final int MARKS = 10_000;
    private static final int UNMARKED = 500;

    /** So long after the last rows of an import its days are looked for. */
    private static final Duration QUIET = Duration.ofMinutes(2);

    private final Kit kit;

    public Tallies(Kit kit) {
        this.kit = kit;
    }

    /** The days on which the request counts now; what it leaves is marked by its earlier form. */
    static void mark(Tx tx, ServiceRequest request) {
        var mapper = tx.mapper(TallyMapper.class);
        mapper.mark(request.filed());
        request.answer().map(Answer::answered).ifPresent(mapper::mark);
    }

    /** The job of each minute. */
    public void work(JobRun run) {
        lookAfterImport();
        run.note(count(run::stopping) + " days counted");
    }

    /** The job that finds what was not marked. */
    public void check(JobRun run) {
        run.note(look() + " days differ");
    }

    /** The job that trusts nothing. */
    public void recount(JobRun run) {
        forget();
        look();
        run.note(count(run::stopping) + " days counted");
    }

    private void forget() {
        kit.database().run(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            mapper.alone();
            mapper.forgetSeen();
            mapper.days().forEach(day -> mapper.mark(begin(day)));
        });
    }

    /** At first, and when an import has ended. */
    private void lookAfterImport() {
        var last = kit.database().read(tx -> tx.mapper(TallyMapper.class).lastImport());
        if (last.isEmpty()
                && kit.database()
                        .read(tx -> tx.mapper(TallyMapper.class)
                                .seen(TallyFact.FILED)
                                .isEmpty())) {
            look();
        }
        last.filter(each -> !each.plus(QUIET).isAfter(kit.clock().instant())).ifPresent(each -> {
            look();
            kit.database().run(tx -> tx.mapper(TallyMapper.class).unmarkImports(each));
        });
    }

    /** Marks the days that look different from when they were last looked at; the newest first. */
    private int look() {
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            mapper.alone();
            return differ(tx, TallyFact.FILED, mapper.filedDays())
                    + differ(tx, TallyFact.ANSWERED, mapper.answeredDays());
        });
    }

    private static int differ(Tx tx, TallyFact fact, List<TallyDay> now) {
        var mapper = tx.mapper(TallyMapper.class);
        Map<LocalDate, TallyDay> before = new HashMap<>();
        mapper.seen(fact).forEach(day -> before.put(day.onDay(), day));
        var changed = now.stream()
                .filter(day -> !day.equals(before.get(day.onDay())))
                .sorted(Comparator.comparing(TallyDay::onDay).reversed())
                .toList();
        tx.each(TallyMapper.class, changed, (each, day) -> each.deleteSeen(fact, day.onDay()));
        tx.each(TallyMapper.class, changed, (each, day) -> each.insertSeen(fact, day));
        now.forEach(day -> before.remove(day.onDay()));
        before.keySet().forEach(day -> mapper.deleteSeen(fact, day));
        var days = Stream.concat(changed.stream().map(TallyDay::onDay), before.keySet().stream())
                .toList();
        tx.each(TallyMapper.class, days.stream().flatMap(Tallies::moments).toList(), TallyMapper::mark);
        return days.size();
    }

    /** A day of the clock in Greenwich lies in two days of a city, or in one. */
    private static Stream<Instant> moments(LocalDate day) {
        return Stream.of(day, day.plusDays(1)).map(each -> each.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /**
     * Counts the marked days, month by month, each in units of work of its own.
     *
     * @return how many days
     */
    int count(BooleanSupplier stopping) {
        int counted = 0;
        var marks = marks();
        while (!marks.isEmpty()) {
            var months = marks.stream()
                    .collect(groupingBy(
                            mark -> YearMonth.from(day(mark)),
                            () -> new TreeMap<YearMonth, List<TallyMark>>(Comparator.reverseOrder()),
                            toList()));
            for (var month : months.entrySet()) {
                if (stopping.getAsBoolean()) {
                    return counted;
                }
                counted += count(month.getKey(), month.getValue());
            }
            marks = marks();
        }
        return counted;
    }

    private List<TallyMark> marks() {
        return kit.database().read(tx -> tx.mapper(TallyMapper.class).marks(MARKS));
    }

    private LocalDate day(TallyMark mark) {
        return LocalDate.ofInstant(mark.moment(), kit.city().zone());
    }

    /** The marks go last: what is cut off is done again. */
    private int count(YearMonth month, List<TallyMark> marks) {
        var days = marks.stream().map(this::day).distinct().toList();
        days.forEach(day -> kit.database().run(tx -> count(tx.mapper(TallyMapper.class), day)));
        kit.database().run(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            mapper.alone();
            Grain.OF_MONTHS.forEach(grain -> addUp(mapper, grain, month));
            Grain.OF_YEARS.forEach(grain -> addUp(mapper, grain, month));
            var ids = new ArrayList<>(marks.stream().map(TallyMark::id).toList());
            for (int done = 0; done < ids.size(); done += UNMARKED) {
                mapper.unmark(ids.subList(done, Math.min(ids.size(), done + UNMARKED)));
            }
        });
        return days.size();
    }

    private static void addUp(TallyMapper mapper, Grain grain, YearMonth month) {
        var from = grain.from(month);
        var until = grain.until(month);
        mapper.delete(grain, from, until);
        grain.finer().ifPresent(finer -> mapper.addUp(grain, finer, from, until));
    }

    private void count(TallyMapper mapper, LocalDate day) {
        var from = begin(day);
        var until = begin(day.plusDays(1));
        mapper.alone();
        mapper.delete(Grain.D, day, day.plusDays(1));
        mapper.countCame(day, from, until);
        mapper.countDone(day, from, until, AnswerTime.BOUNDS);
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(kit.city().zone()).toInstant();
    }
}
