// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Taker;
import city.madang.kit.mqtt.Figures.Fate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final List<String> taken = new ArrayList<>();
    private final List<CompletableFuture<Void>> storing = new ArrayList<>();
    private final List<Duration> again = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private final List<Loss> lost = new ArrayList<>();
    private final Mailbox box = box(new Room(1_000_000));

    private Mailbox box(Room room) {
        var taker = new Taker() {
            @Override
            public CompletionStage<?> take(String topic, byte[] payload, boolean retained) {
                return taken(payload);
            }

            @Override
            public void lost(Loss why) {
                lost.add(why);
            }
        };
        return new Mailbox("gate", taker, room, again::add);
    }

    private CompletableFuture<Void> taken(byte[] payload) {
        taken.add(new String(payload, StandardCharsets.UTF_8));
        var stage = new CompletableFuture<Void>();
        storing.add(stage);
        return stage;
    }

    private Delivery delivery(String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        return new Delivery(new Line.Arrival(1, 1, "topic", payload, false, List.of()), 1, () -> confirmed.add(text));
    }

    private void stored(int index) {
        storing.get(index).complete(null);
    }

    private void failed(int index) {
        storing.get(index).completeExceptionally(new IOException("full"));
    }

    private static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }

    private void offerAll(int last) {
        for (var each : numbers(last)) {
            assertThat(box.offer(delivery(each))).isEmpty();
        }
    }

    @Test
    void handsOverSeveralInOrderAndConfirmsEachWhenItIsStored() {
        offerAll(Mailbox.MOST_HANDED + 2);
        assertThat(taken).isEqualTo(numbers(Mailbox.MOST_HANDED));
        assertThat(confirmed).isEmpty();
        stored(1);
        stored(0);
        assertThat(confirmed).containsExactly("2", "1");
        assertThat(taken).isEqualTo(numbers(Mailbox.MOST_HANDED + 2));
        assertThat(again).isEmpty();
    }

    @Test
    void nobodyOvertakesWhoeverIsHandingOver() {
        var order = new ArrayList<String>();
        var inner = new CompletableFuture<Mailbox>();
        var mine = new Mailbox(
                "gate",
                (topic, payload, retained) -> {
                    if (order.isEmpty()) {
                        inner.join().offer(delivery("2"));
                    }
                    order.add(new String(payload, StandardCharsets.UTF_8));
                    return CompletableFuture.completedFuture(null);
                },
                new Room(100),
                again::add);
        inner.complete(mine);
        mine.offer(delivery("1"));
        assertThat(order).containsExactly("1", "2");
    }

    @Test
    void leavesWhatHasNoPlaceAndAllAfterItUntilANewLine() {
        int most = Mailbox.PLACES + Mailbox.MOST_HANDED;
        offerAll(most);
        assertThat(box.offer(delivery("no place"))).contains(Fate.LEFT);
        stored(0);
        assertThat(box.offer(delivery("would overtake"))).contains(Fate.LEFT);
        for (int i = 1; i < most - 1; i++) {
            stored(i);
        }
        assertThat(again).isEmpty();
        stored(most - 1);
        assertThat(again).containsExactly(Duration.ZERO);
        box.restart();
        assertThat(box.offer(delivery("again"))).isEmpty();
        assertThat(taken).endsWith("" + most, "again");
    }

    @Test
    void aFailureLeavesTheRestAndAsksForItLaterAndLater() {
        for (int failures = 0; failures < 8; failures++) {
            box.offer(delivery("1"));
            box.offer(delivery("2"));
            failed(2 * failures);
            assertThat(box.offer(delivery("3"))).contains(Fate.LEFT);
            assertThat(again).as("one is under way").hasSize(failures);
            failed(2 * failures + 1);
            box.restart();
        }
        assertThat(taken).containsOnly("1", "2");
        assertThat(confirmed).isEmpty();
        assertThat(again.stream().map(Duration::toSeconds)).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
    }

    @Test
    void whatIsUnderWayWhenALineEndsIsNotOvertaken() {
        offerAll(2);
        box.restart();
        offerAll(2);
        assertThat(taken).hasSize(2);
        stored(0);
        assertThat(taken).hasSize(2);
        stored(1);
        assertThat(taken).containsExactly("1", "2", "1", "2");
    }

    @Test
    void memoryIsLimitedForAllTogether() {
        var room = new Room(10);
        var first = box(room);
        var second = box(room);
        assertThat(first.offer(delivery("12345678"))).isEmpty();
        assertThat(second.offer(delivery("123"))).contains(Fate.LEFT);
        assertThat(again).as("it has nothing to wait for but time").hasSize(1);
        stored(0);
        second.restart();
        assertThat(second.offer(delivery("123"))).isEmpty();
    }

    @Test
    void nothingIsHandedOverAfterItLeft() {
        offerAll(Mailbox.MOST_HANDED + 1);
        box.leave(0);
        stored(0);
        assertThat(confirmed).containsExactly("1");
        assertThat(taken).hasSize(Mailbox.MOST_HANDED);
        assertThat(box.offer(delivery("3"))).contains(Fate.LEFT);
        assertThat(box.isBehind()).isTrue();
    }

    @Test
    void givesUpWhatWouldHoldUpOthers() {
        box.leave(0);
        for (int i = 0; i < Mailbox.MOST_UNPLACED; i++) {
            box.offer(delivery("left"));
        }
        assertThat(confirmed).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(box.offer(delivery("given up"))).contains(Fate.GIVEN_UP);
        assertThat(confirmed).containsExactly("given up");
        assertThat(lost).containsExactly(Loss.GIVEN_UP);
        box.restart();
        assertThat(box.offer(delivery("left"))).contains(Fate.LEFT);
    }
}
