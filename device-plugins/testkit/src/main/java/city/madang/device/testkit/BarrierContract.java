// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.event.BarrierMoved;
import city.madang.device.role.Barrier;
import city.madang.device.role.Barrier.Position;
import org.junit.jupiter.api.Test;

/** What a {@link Barrier} keeps. The device that is played stands closed and free when it is opened. */
public interface BarrierContract extends SessionContract {
    /** Polls until it has moved. */
    int MOST_POLLS = 100;

    @Test
    default void tellsFirstWhereItIs() throws Exception {
        try (var bench = open()) {
            assertThat(bench.await(BarrierMoved.class, MOST_POLLS).position()).isEqualTo(Position.CLOSED);
        }
    }

    @Test
    default void opensAndClosesOnCommand() throws Exception {
        try (var bench = open()) {
            var barrier = bench.role(Barrier.class);

            assertThat(barrier.open(CommandId.next(), bench.deadline()).isDone())
                    .isTrue();
            settle(bench, Position.OPEN);
            assertThat(barrier.close(CommandId.next(), bench.deadline()).isDone())
                    .isTrue();
            settle(bench, Position.CLOSED);
        }
    }

    @Test
    default void staysOpenWhenItIsHeld() throws Exception {
        try (var bench = open()) {
            assertThat(bench.role(Barrier.class)
                            .holdOpen(CommandId.next(), bench.deadline())
                            .isDone())
                    .isTrue();
            settle(bench, Position.OPEN);
            bench.poll();
            assertThat(bench.role(Barrier.class).position()).isEqualTo(Position.OPEN);
        }
    }

    @Test
    default void takesTheSameCommandTwice() throws Exception {
        try (var bench = open()) {
            var id = CommandId.next();

            assertThat(bench.role(Barrier.class).open(id, bench.deadline()).isDone())
                    .isTrue();
            assertThat(bench.role(Barrier.class).open(id, bench.deadline()).isDone())
                    .isTrue();
        }
    }

    private static void settle(Bench bench, Position position) throws Exception {
        for (int i = 0; i < MOST_POLLS && bench.role(Barrier.class).position() != position; i++) {
            bench.poll();
        }
        assertThat(bench.role(Barrier.class).position()).isEqualTo(position);
        bench.poll();
        var told = bench.told(BarrierMoved.class);
        assertThat(told.get(told.size() - 1).position()).isEqualTo(position);
    }
}
