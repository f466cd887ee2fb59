// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL. */
final class OutboxOnTwoNodesTest {
    private static final int EVENTS = 300;

    @Test
    void deliversEachEventOnOneNodeInOrder() throws Exception {
        var url = TestDatabase.freshUrl();
        var seen = new CopyOnWriteArrayList<Integer>();
        var all = new CountDownLatch(EVENTS);
        try (var store1 = store(url);
                var store2 = store(url);
                var node1 = store1.outbox("node1");
                var node2 = store2.outbox("node2")) {
            for (var node : List.of(node1, node2)) {
                node.receive("mail", false, Counted.class, event -> {
                    seen.add(event.number());
                    all.countDown();
                });
            }
            var one = store1.open("one", getClass().getClassLoader());
            var two = store2.open("two", getClass().getClassLoader());
            for (int i = 0; i < EVENTS; i++) {
                var event = new Counted(i);
                (i % 2 == 0 ? one : two).run(tx -> tx.publish(event));
            }
            assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
            node1.drain();
            node2.drain();
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, EVENTS).boxed().toList());
    }

    private static DataStore store(String url) {
        return DataStore.postgres(url, "postgres", "postgres", FreeSpace.unlimited());
    }
}
