// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both nodes get a new distribution, one after the other, while people file: docs/city/nodes.md, 'Update'. */
@Tag("soak")
class RollingUpdateIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CITIZENS = 3;
    private static final int ENOUGH = 12;

    private final ConcurrentLinkedQueue<Filed> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean updated = new AtomicBoolean();

    @Test
    void losesNothingAndSignsNobodyOut() throws Exception {
        var citizens = Executors.newFixedThreadPool(CITIZENS);
        try (var city = new TwoNodes()) {
            city.start();
            var chief = Guest.signedIn(city.first(), "chief", "madang-demo");
            var filing = IntStream.range(0, CITIZENS)
                    .mapToObj(i -> citizens.submit(files(city.balancer(), "streamer " + i)))
                    .toList();
            for (var node : List.of(city.first(), city.second())) {
                waitForMore();
                city.balancer().takeOut(node);
                node.stop();
                node.unpackAgain();
                waitForMore();
                node.start();
                city.balancer().putBack(node);
                assertThat(chief.through(node).get("/complaints/desk").status()).isEqualTo(200);
            }
            waitForMore();
            updated.set(true);
            for (var each : filing) {
                for (var cutOff : each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    cutOff.isTakenOnce(city.balancer());
                }
            }
            for (var each : acknowledged) {
                each.isThere(city.balancer());
            }
            System.out.println(acknowledged.size() + " requests were filed during the update");
        } finally {
            updated.set(true);
            citizens.shutdownNow();
        }
    }

    /** Files until both are updated, and goes on when a node stops in the middle of an answer. */
    private Callable<List<Filed>> files(Door city, String name) {
        return () -> {
            var cutOff = new ArrayList<Filed>();
            while (!updated.get()) {
                cutOff.add(Filed.untilTheCut(city, name + "." + cutOff.size(), acknowledged, updated::get)
                        .call());
            }
            return cutOff;
        };
    }

    private void waitForMore() throws Exception {
        var before = acknowledged.size();
        Eventually.require("people file", PATIENCE, () -> acknowledged.size() >= before + ENOUGH);
    }
}
