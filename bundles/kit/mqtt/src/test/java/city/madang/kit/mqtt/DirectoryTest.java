// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Duration GRACE = Duration.ofMinutes(15);
    private static final long AFTER = GRACE.toNanos();

    private final Directory directory = new Directory(GRACE, 0);

    private static Mailbox box(String device) {
        return new Mailbox(
                device,
                (topic, payload, retained) -> CompletableFuture.completedFuture(topic),
                new Room(1_000),
                pause -> {});
    }

    private static Line.Arrival arrival(String topic, Integer... numbers) {
        return new Line.Arrival(1, 1, topic, new byte[0], false, List.of(numbers));
    }

    @Test
    void goesByTheNumbersOfFiltersSoThatNothingComesTwice() {
        var all = box("all");
        var one = box("one");
        directory.join("a/#", all);
        directory.join("a/1", one);
        assertThat(directory.takers(arrival("a/1", Filter.number("a/#")), 0).boxes())
                .containsExactly(all);
        assertThat(directory.takers(arrival("a/1", Filter.number("a/1")), 0).boxes())
                .containsExactly(one);
        assertThat(directory.takers(arrival("a/1"), 0).boxes()).containsExactlyInAnyOrder(all, one);
    }

    @Test
    void twoFiltersWithOneNumberAreKeptApart() {
        // Texts of one hash code, found by that of "Aa" and "BB".
        assertThat(Filter.number("Aa")).isEqualTo(Filter.number("BB"));
        var first = box("first");
        var second = box("second");
        directory.join("Aa", first);
        directory.join("BB", second);
        assertThat(directory.takers(arrival("BB", Filter.number("BB")), 0).boxes())
                .containsExactly(second);
    }

    @Test
    void messagesBeforeAnybodyAskedWaitForAWhile() {
        assertThat(directory.takers(arrival("a/1"), 1).expected()).isTrue();
        assertThat(directory.join("b/1", box("other"))).isFalse();
        assertThat(directory.join("a/+", box("late"))).as("it missed one").isTrue();
        directory.restart();
        assertThat(directory.join("a/+", box("later"))).isFalse();
        assertThat(directory.takers(arrival("c"), AFTER).expected()).isFalse();
    }

    @Test
    void whatNobodyAskedForInTimeIsFetchedToBeThrownAway() {
        directory.takers(arrival("a/1"), 1);
        assertThat(directory.tidy(AFTER - 1, new ArrayList<>())).isFalse();
        assertThat(directory.tidy(AFTER, new ArrayList<>())).isTrue();
    }

    @Test
    void aDeviceThatLeftIsWaitedForAndThenForgotten() {
        var gate = box("gate");
        directory.join("a", gate);
        gate.leave(0);
        assertThat(directory.takers(arrival("a"), 1).boxes()).containsExactly(gate);
        var unused = new ArrayList<Filter>();
        assertThat(directory.tidy(AFTER - 1, unused)).isFalse();
        assertThat(unused).isEmpty();
        gate.await();
        assertThat(directory.tidy(AFTER, unused)).as("messages were left").isTrue();
        assertThat(unused).extracting(Filter::text).containsExactly("a");
        assertThat(directory.takers(arrival("a"), AFTER).boxes()).isEmpty();
    }

    @Test
    void whoComesBackTakesItsOwnPlaceAndNoOther() {
        var gate = box("gate");
        var other = box("other");
        directory.join("a", gate);
        directory.join("a", other);
        gate.leave(0);
        gate.await();
        var back = box("gate");
        assertThat(directory.join("a", back)).isTrue();
        assertThat(directory.takers(arrival("a"), 1).boxes()).containsExactly(other, back);
        assertThat(back.offer(new Delivery(arrival("a"), 1, () -> {})))
                .as("after what it missed")
                .contains(Figures.Fate.LEFT);
    }
}
