// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.PersonId;
import city.madang.solution.complaints.domain.Narrowing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class InboxCountsTest {
    private static final InboxCounts.Asked ALL = new InboxCounts.Asked(InboxQuery.WAITING, Optional.empty(), List.of());

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final InboxCounts counts = new InboxCounts(nanos::get);
    private final AtomicInteger queries = new AtomicInteger();

    private static PersonId person(int number) {
        return new PersonId(String.format("00000000-0000-0000-0000-%012d", number));
    }

    private int ask(InboxCounts.Asked asked) {
        return counts.of(asked, queries::incrementAndGet);
    }

    @Test
    void countsOnceForAllWhoAskAtTheSameMoment() {
        assertThat(List.of(ask(ALL), ask(ALL), ask(ALL))).containsOnly(1);
    }

    @Test
    void countsAgainBeforeAPageAsksAfterAChange() {
        ask(ALL);
        nanos.addAndGet(300_000_000);
        assertThat(ask(ALL)).isEqualTo(2);
    }

    @Test
    void keepsApartWhatDiffers() {
        ask(ALL);
        var mine = InboxQuery.waiting(Narrowing.MINE);
        assertThat(ask(new InboxCounts.Asked(mine, Optional.of(person(1)), List.of())))
                .isEqualTo(2);
        assertThat(ask(new InboxCounts.Asked(mine, Optional.of(person(2)), List.of())))
                .isEqualTo(3);
    }

    @Test
    void forgetsWhatManyAskedForLongAgo() {
        for (int i = 0; i < 3000; i++) {
            ask(new InboxCounts.Asked(InboxQuery.WAITING, Optional.of(person(i)), List.of()));
        }
        assertThat(queries).hasValue(3000);
        assertThat(ask(ALL)).isEqualTo(3001);
    }
}
