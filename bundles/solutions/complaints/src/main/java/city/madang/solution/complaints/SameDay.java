// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.DepartmentId;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Span;
import city.madang.solution.complaints.store.Grain;
import city.madang.solution.complaints.store.TallyFilter;
import city.madang.solution.complaints.store.TallyMapper;
import city.madang.solution.complaints.store.TallySum;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which offices answered on the day of filing what they had promised for that day. */
public final class SameDay {
    private static final int MONTHS = 6;

    private final Kit kit;

    public SameDay(Kit kit) {
        this.kit = kit;
    }

    /**
     * An office in a period.
     *
     * @param promised for the day of filing
     * @param kept of them
     * @param open of them, as long as that day lasts
     */
    public record Score(long promised, long kept, long open) {
        static final Score NONE = new Score(0, 0, 0);

        public long missed() {
            return promised - kept - open;
        }

        /** Those whose day is over. */
        public long over() {
            return promised - open;
        }

        private Score open(Score today) {
            return new Score(promised, kept, today.open);
        }
    }

    /**
     * The record.
     *
     * @param today by office; empty for what nobody is in charge of
     * @param months the same for each of the last months, the present one first
     */
    public record Offices(
            Map<Optional<DepartmentId>, Score> today,
            SortedMap<YearMonth, Map<Optional<DepartmentId>, Score>> months) {}

    public Offices offices() {
        var day = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        var now = YearMonth.from(day);
        var today = new HashMap<Optional<DepartmentId>, Score>();
        sums(day, day.plusDays(1), Grain.D)
                .forEach(sum -> today.put(
                        sum.department(), new Score(sum.promised(), sum.kept(), sum.promised() - sum.kept())));
        var months = new TreeMap<YearMonth, Map<Optional<DepartmentId>, Score>>(Comparator.reverseOrder());
        for (int ago = MONTHS; ago >= 0; ago--) {
            months.put(now.minusMonths(ago), new HashMap<>());
        }
        sums(now.minusMonths(MONTHS).atDay(1), Span.month(now).until(), Grain.MD)
                .forEach(sum -> {
                    var month = YearMonth.from(sum.begins().orElseThrow());
                    var score = new Score(sum.promised(), sum.kept(), 0);
                    months.get(month)
                            .put(
                                    sum.department(),
                                    month.equals(now)
                                            ? score.open(today.getOrDefault(sum.department(), Score.NONE))
                                            : score);
                });
        return new Offices(today, months);
    }

    private List<TallySum> sums(LocalDate from, LocalDate until, Grain grain) {
        var filter = new TallyFilter(
                from, until, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        return kit.database().read(tx -> tx.mapper(TallyMapper.class).offices(filter, grain));
    }
}
