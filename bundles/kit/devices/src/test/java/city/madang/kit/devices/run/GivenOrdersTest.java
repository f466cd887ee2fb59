// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceId;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GivenOrdersTest {
    private static final DeviceId GATE = new DeviceId("gate");
    private static final DeviceId BOARD = new DeviceId("board");

    private final GivenOrders orders = new GivenOrders();
    private final CountDownLatch answers = new CountDownLatch(1);

    @AfterEach
    void close() {
        answers.countDown();
        orders.close();
    }

    /** A device that does not answer before it is let. */
    private Outcome silent() {
        try {
            return answers.await(60, TimeUnit.SECONDS) ? Outcome.done() : Outcome.unknown(Reason.of(Cause.TIMEOUT));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThatDoesNotAnswerHoldsUpNobodyElse() throws Exception {
        var gate = orders.order(GATE, this::silent);
        var board = orders.order(BOARD, Outcome::done);
        assertThat(board.get(60, TimeUnit.SECONDS).isDone()).isTrue();
        assertThat(gate).isNotDone();
    }

    @Test
    void thoseForOneDeviceKeepTheirOrder() throws Exception {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        orders.order(GATE, this::silent);
        for (int i = 0; i < 50; i++) {
            int number = i;
            orders.order(GATE, () -> {
                done.add(number);
                return Outcome.done();
            });
        }
        var last = orders.order(GATE, Outcome::done);
        assertThat(done).isEmpty();
        answers.countDown();
        last.get(60, TimeUnit.SECONDS);
        assertThat(done).hasSize(50).isSorted();
    }

    @Test
    void oneThatFailsIsUnknownAndTheNextIsGiven() throws Exception {
        var failed = orders.order(GATE, () -> {
            throw new IllegalStateException("no database");
        });
        var next = orders.order(GATE, Outcome::done);
        assertThat(failed.get(60, TimeUnit.SECONDS).kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(next.get(60, TimeUnit.SECONDS).isDone()).isTrue();
    }

    @Test
    void whatComesAfterTheEndIsRefused() throws Exception {
        orders.close();
        var late = orders.order(GATE, Outcome::done).get(60, TimeUnit.SECONDS);
        assertThat(late.reason()).contains(Reason.of(Cause.BUSY));
    }
}
