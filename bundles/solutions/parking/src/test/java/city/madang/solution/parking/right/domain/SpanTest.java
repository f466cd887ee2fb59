// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
    private static final int DAY = 120;

    private static Span minutes(int from, int to) {
        return new Span(NOON.plus(Duration.ofMinutes(from)), NOON.plus(Duration.ofMinutes(to)));
    }

    @Provide
    Arbitrary<List<Span>> days() {
        var span = Combinators.combine(
                        Arbitraries.integers().between(0, DAY),
                        Arbitraries.integers().between(1, DAY / 2))
                .as((from, length) -> minutes(from, from + length));
        return span.list().ofMaxSize(40);
    }

    private static long at(List<Span> all, Instant when) {
        return all.stream()
                .filter(each -> !each.from().isAfter(when) && each.to().isAfter(when))
                .count();
    }

    private static long counted(List<Span> all, Span within) {
        long most = 0;
        for (var when = within.from(); when.isBefore(within.to()); when = when.plus(Duration.ofMinutes(1))) {
            most = Math.max(most, at(all, when));
        }
        return most;
    }

    @Property
    void theMostAtOneMomentIsWhatCountingMinuteByMinuteGives(@ForAll("days") List<Span> all) {
        var within = minutes(DAY / 4, DAY);
        assertThat((long) within.most(all)).isEqualTo(counted(all, within));
    }

    @Property
    void whoIsLetInOnlyWhileThereIsRoomNeverOverbooks(
            @ForAll("days") List<Span> wishes, @ForAll @IntRange(min = 0, max = 5) int quota) {
        var taken = new ArrayList<Span>();
        for (var wish : wishes) {
            if (wish.most(taken) < quota) {
                taken.add(wish);
            } else {
                assertThat(counted(taken, wish)).as("refused only when full").isEqualTo(quota);
            }
        }
        assertThat(counted(taken, minutes(0, 2 * DAY))).isLessThanOrEqualTo(quota);
    }

    @Test
    void oneThatBeginsWhenAnotherEndsDoesNotMeetIt() {
        assertThat(minutes(10, 20).most(List.of(minutes(0, 10), minutes(20, 30))))
                .isZero();
    }
}
