// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Official;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.Move;
import city.madang.solution.complaints.store.MoveCount;
import city.madang.solution.complaints.store.MoveFilter;
import city.madang.solution.complaints.store.WallMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came in and what went out today, in the part of the city that an official works for. */
public final class Wall {
    private static final Set<Step.Kind> IN = Set.of(Step.Kind.FILED, Step.Kind.REOPENED);
    private static final Set<Step.Kind> OUT = Set.of(Step.Kind.ANSWERED, Step.Kind.TOLD, Step.Kind.TRANSFERRED);
    private static final int MOST = 20;

    private final Kit kit;
    private final Desk desk;

    public Wall(Kit kit, Desk desk) {
        this.kit = kit;
        this.desk = desk;
    }

    /**
     * A day as far as it has come.
     *
     * @param in how many came in, by the way they came
     * @param out how many went out, by the way they had come in
     * @param latest newest first, at most 20
     * @param waiting how many wait for the office now, and {@code overdue} how many of them too long, as {@link Desk#count}
     *     counts
     */
    public record Day(Map<Way, Integer> in, Map<Way, Integer> out, List<Move> latest, int waiting, int overdue) {}

    public static boolean cameIn(Step.Kind kind) {
        return IN.contains(kind);
    }

    /** From midnight in the city's zone. */
    public Day today(Official official) {
        var zone = kit.city().zone();
        var midnight = LocalDate.ofInstant(kit.clock().instant(), zone)
                .atStartOfDay(zone)
                .toInstant();
        var kinds = Stream.concat(IN.stream(), OUT.stream()).sorted().toList();
        var filter = new MoveFilter(kinds, new Scopes(kit).of(official));
        int waiting = desk.count(official, InboxQuery.WAITING);
        int overdue = desk.count(official, InboxQuery.OVERDUE);
        return kit.database().read(tx -> {
            var mapper = tx.mapper(WallMapper.class);
            var counts = mapper.counts(midnight, filter);
            return new Day(
                    byChannel(counts, IN),
                    byChannel(counts, OUT),
                    mapper.latest(midnight, filter, MOST),
                    waiting,
                    overdue);
        });
    }

    private static Map<Way, Integer> byChannel(List<MoveCount> counts, Set<Step.Kind> kinds) {
        return counts.stream()
                .filter(each -> kinds.contains(each.kind()))
                .collect(Collectors.toMap(MoveCount::channel, MoveCount::moves, Integer::sum));
    }
}
