// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import static city.madang.kit.devices.DeviceCity.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceId;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.event.Succession;
import city.madang.kit.devices.node.Term;
import city.madang.testcity.TestClock;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events on their way to the database. */
abstract class StoringContract {
    private static final DeviceId GATE = new DeviceId("gate");

    @TempDir
    Path folder;

    private final TestDatabase on;
    private final TestClock clock = new TestClock();
    private DeviceCity city;
    private DeviceTables tables;
    private Term term;
    private EventStore store;

    StoringContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() throws Exception {
        city = new DeviceCity(folder, on, clock);
        tables = city.tables();
        term = new Term(tables.database(), "one");
        store = new EventStore(tables.database(), term, new Refusals(tables.database(), clock), clock);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        tables.close();
        city.close();
    }

    private CompletableFuture<Void> begin(int number, Succession succession) {
        return store.begin(GATE, new VehicleSensed(Stamp.sequence(number), 1, true), succession);
    }

    private List<Long> stored() {
        return store.after(0, 1000).events().stream()
                .map(each -> each.event().stamp().sequence().orElseThrow())
                .toList();
    }

    private static void succeeds(CompletableFuture<?> storing) {
        assertThat(storing).succeedsWithin(PATIENCE, TimeUnit.NANOSECONDS);
    }

    private static void fails(CompletableFuture<?> storing) {
        assertThat(storing).failsWithin(PATIENCE, TimeUnit.NANOSECONDS);
    }

    @Test
    void manyAreBegunAndStoredInTheirOrder() {
        term.begin();
        var succession = new Succession();
        var all = IntStream.range(0, 900)
                .mapToObj(number -> begin(number, succession))
                .toArray(CompletableFuture<?>[]::new);
        succeeds(CompletableFuture.allOf(all));
        assertThat(stored()).isEqualTo(LongStream.range(0, 900).boxed().toList());
    }

    @Test
    void whatFollowsAFailureIsNotStoredBeforeItComesAgain() {
        var broken = new Succession();
        fails(begin(1, broken));
        term.begin();
        fails(begin(2, broken));
        assertThat(stored()).isEmpty();

        var next = new Succession();
        succeeds(begin(1, next));
        succeeds(begin(2, next));
        assertThat(stored()).containsExactly(1L, 2L);
    }

    @Test
    void whatWaitsWhenTheCityStopsFails() throws Exception {
        term.begin();
        var isStored = new CountDownLatch(1);
        store.whenStored(() -> held(isStored));
        var first = begin(1, new Succession());
        isStored.await();
        var second = begin(2, new Succession());
        store.close();
        succeeds(first);
        fails(second);
        assertThat(stored()).containsExactly(1L);
    }

    /** Holds the writing thread up until it is interrupted. */
    private static void held(CountDownLatch isStored) {
        isStored.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
