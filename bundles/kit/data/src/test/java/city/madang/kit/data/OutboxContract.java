// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.event.Event;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.data.outbox.EventsMount;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.data.outbox.Patience;
import city.madang.module.Offer;
import city.madang.solution.lostproperty.ItemClaimed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publishers and receivers may expect of the outbox, on both databases. */
abstract class OutboxContract {
    private static final Patience SHORT = new Patience(3, Duration.ZERO, Duration.ZERO);

    private final TestDatabase on;
    private DataStore store;
    private ModuleDatabase database;
    private OutboxWorker outbox;
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>();

    OutboxContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() {
        store = on.open();
        database = store.open("lostproperty", getClass().getClassLoader());
        outbox = store.outbox("node1", SHORT);
    }

    @AfterEach
    void close() {
        outbox.close();
        store.close();
    }

    @Test
    void deliversSoonAfterTheCommit() throws Exception {
        outbox.receive("search", false, Counted.class, this::take);
        publish(1);
        publish(2);
        assertThat(next()).isEqualTo(1);
        assertThat(next()).isEqualTo(2);
        outbox.drain();
        assertThat(rows("data_outbox")).isZero();
        assertThat(rows("data_delivery")).isZero();
    }

    @Test
    void deliversNothingThatWasRolledBack() {
        outbox.receive("search", false, Counted.class, this::take);
        assertThatThrownBy(() -> database.run(tx -> {
                    tx.publish(new Counted(1));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        outbox.drain();
        assertThat(received).isEmpty();
    }

    @Test
    void tellsHowMuchWaits() throws Exception {
        outbox.receive("search", false, Counted.class, this::take).close();
        publish(1);
        publish(2);
        assertThat(store.measures())
                .filteredOn(each -> each.name().equals("madang_outbox_deliveries"))
                .extracting(each -> each.labels().get("state") + " " + each.value())
                .containsExactlyInAnyOrder("waiting 2.0", "parked 0.0");
    }

    @Test
    void dropsWhatWasOnItsWayToAModuleWhoseDataIsErased() throws Exception {
        outbox.receive("parking:Counted", false, Counted.class, this::take).close();
        outbox.receive("search", false, Counted.class, this::take).close();
        publish(1);
        store.tables().erase("parking");
        publish(2);
        assertThat(rows("data_delivery")).as("only those to the search").isEqualTo(2);
    }

    @Test
    void keepsNothingThatNobodyReceives() {
        publish(1);
        assertThat(rows("data_outbox")).isZero();
    }

    @Test
    void doesNotSkipWhatCommitsLate() throws Exception {
        outbox.receive("search", false, Counted.class, this::take);
        var early = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var late = new Thread(() -> database.run(tx -> {
            tx.publish(new Counted(1));
            early.countDown();
            await(mayCommit);
        }));
        late.start();
        await(early);
        publish(2);
        if (on == TestDatabase.POSTGRESQL) { // in Derby readers wait for writers
            assertThat(next()).isEqualTo(2);
        }
        mayCommit.countDown();
        late.join();
        outbox.drain();
        var all = new ArrayList<Integer>();
        received.drainTo(all);
        assertThat(all).contains(1);
        assertThat(all.size() + (on == TestDatabase.POSTGRESQL ? 1 : 0)).isEqualTo(2);
    }

    @Test
    void takesEventsFromManyThreadsAtOnce() throws Exception {
        var threads = 12;
        var each = 60;
        for (var receiver : List.of("search", "mail", "wall")) {
            outbox.receive(receiver, false, Counted.class, this::take);
        }
        var publishers = Executors.newFixedThreadPool(threads);
        var results = new ArrayList<Future<?>>();
        for (int i = 0; i < threads; i++) {
            results.add(publishers.submit(() -> IntStream.range(0, each).forEach(this::publish)));
        }
        for (var result : results) {
            result.get();
        }
        publishers.shutdown();
        outbox.drain();
        assertThat(received).hasSize(3 * threads * each);
        assertThat(rows("data_outbox")).isZero();
    }

    @Test
    void triesAgainInOrder() {
        var seen = Collections.synchronizedList(new ArrayList<Integer>());
        outbox.receive("search", false, Counted.class, event -> {
            seen.add(event.number());
            if (event.number() == 1 && Collections.frequency(seen, 1) < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        database.run(tx -> List.of(1, 2, 3).forEach(n -> tx.publish(new Counted(n))));
        outbox.drain();
        assertThat(seen).containsExactly(1, 1, 1, 2, 3);
    }

    @Test
    void givesUpWithTheReasonAndGoesOn() throws Exception {
        var broken = new boolean[] {true};
        outbox.receive("search", false, Counted.class, event -> {
            if (event.number() == 1 && broken[0]) {
                throw new IllegalStateException("the index is broken");
            }
            take(event);
        });
        publish(1);
        publish(2);
        outbox.drain();
        assertThat(next()).isEqualTo(2);
        var parked = outbox.parked(10);
        assertThat(parked).hasSize(1);
        assertThat(parked.get(0).reason()).contains("the index is broken");
        assertThat(parked.get(0).tries()).isEqualTo(3);
        assertThat(parked.get(0).module()).isEqualTo("lostproperty");
        broken[0] = false;
        outbox.retry(parked.get(0).delivery());
        assertThat(next()).isEqualTo(1);
        outbox.drain();
        assertThat(outbox.parked(10)).isEmpty();
    }

    @Test
    void doesNotLetOneReceiverHoldUpAnother() throws Exception {
        outbox.receive("broken", false, Counted.class, event -> {
            throw new IllegalStateException("always");
        });
        outbox.receive("search", false, Counted.class, this::take);
        publish(1);
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void keepsEventsOfAModuleThatIsAway() throws Exception {
        var own = new LinkedBlockingQueue<ItemClaimed>();
        mount("lostproperty", ItemClaimed.class, own::add).close();
        database.run(tx -> tx.publish(ItemClaimed.of(7)));
        outbox.drain();
        assertThat(own).isEmpty();
        mount("lostproperty", ItemClaimed.class, own::add);
        assertThat(own.poll(10, TimeUnit.SECONDS)).isEqualTo(ItemClaimed.of(7));
    }

    @Test
    void keepsAModulesOwnTypesToItself() throws Exception {
        var own = new LinkedBlockingQueue<ItemClaimed>();
        var others = new LinkedBlockingQueue<ItemClaimed>();
        mount("lostproperty", ItemClaimed.class, own::add);
        mount("parking", ItemClaimed.class, others::add);
        database.run(tx -> tx.publish(ItemClaimed.of(7)));
        outbox.drain();
        assertThat(own).hasSize(1);
        assertThat(others).isEmpty();
        assertThatThrownBy(() -> outbox.receive("search", false, ItemClaimed.class, e -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesKitTypesToModulesToo() throws Exception {
        mount("parking", Counted.class, this::take);
        publish(5);
        assertThat(next()).isEqualTo(5);
    }

    @Test
    void stopsAddressingWhatAModuleNoLongerOffers() throws Exception {
        mount("lostproperty", ItemClaimed.class, e -> {}).close();
        new EventsMount(outbox).mount(module("lostproperty", Offer.of())).close();
        database.run(tx -> tx.publish(ItemClaimed.of(7)));
        assertThat(rows("data_outbox")).isZero();
    }

    @Test
    void parksAtOnceWhatCannotBeRead() throws Exception {
        mount("lostproperty", ItemClaimed.class, e -> {}).close();
        database.run(tx -> tx.publish(ItemClaimed.of(7)));
        execute("update data_outbox set body = '{\"number\":\"seven\"}'");
        mount("lostproperty", ItemClaimed.class, e -> {});
        outbox.drain();
        assertThat(outbox.parked(10)).hasSize(1);
    }

    @Test
    void deliversOnEachNodeWhatEachNodeReceives() throws Exception {
        outbox.receive("index", true, Counted.class, this::take);
        try (var second = store.outbox("node2", SHORT)) {
            second.receive("index", true, Counted.class, event -> received.add(-event.number()));
            publish(1);
            assertThat(List.of(next(), next())).containsExactlyInAnyOrder(1, -1);
        }
    }

    @Test
    void waitsForAHandlerThatIsRunning() throws Exception {
        var inside = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var registration = outbox.receive("search", false, Counted.class, event -> {
            inside.countDown();
            await(mayEnd);
            take(event);
        });
        publish(1);
        await(inside);
        var closing = new Thread(() -> {
            try {
                registration.close();
                received.add(2);
            } catch (Exception e) {
                received.add(3);
            }
        });
        closing.start();
        mayEnd.countDown();
        closing.join();
        assertThat(List.of(next(), next())).containsExactly(1, 2);
    }

    @Test
    void refusesToPublishWhileReading() {
        assertThatThrownBy(() -> database.read(tx -> {
                    tx.publish(new Counted(1));
                    return 1;
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void take(Counted event) {
        received.add(event.number());
    }

    private Integer next() throws InterruptedException {
        return received.poll(20, TimeUnit.SECONDS);
    }

    private void publish(int number) {
        database.run(tx -> tx.publish(new Counted(number)));
    }

    private <E extends Event> AutoCloseable mount(String module, Class<E> type, Consumer<E> handler) {
        return new EventsMount(outbox).mount(module(module, Offer.of().on(type, handler)));
    }

    private OpenModule module(String id, Offer offer) {
        return new OpenModule(id, "1.0.0", getClass().getClassLoader(), null, database, offer);
    }

    private int rows(String table) {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
