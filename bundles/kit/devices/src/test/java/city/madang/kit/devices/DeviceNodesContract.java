// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Command;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.Received;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.identity.Role;
import city.madang.job.JobRun;
import city.madang.kit.Secrets;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.web.DevicePages;
import city.madang.kit.devices.web.LinkRoute;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.vault.CityVault;
import city.madang.kit.web.http.Request;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.ListedModules;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one city, with one database. People, and devices that call, always come to the second one. */
abstract class DeviceNodesContract {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final TestDatabase on;
    private final TestClock clock = new TestClock();
    private final LinkedBlockingQueue<Received> followed = new LinkedBlockingQueue<>();
    private BareCity city;
    private CityVault vault;
    private DeviceTables tables;
    private Node one;
    private Node two;

    DeviceNodesContract(TestDatabase on) {
        this.on = on;
    }

    private final class Node {
        final TestGate driver = new TestGate();
        final JobScheduler jobs;
        final DeviceOffice office;
        final Devices devices;
        final AutoCloseable following;

        Node(String name) {
            jobs = new JobScheduler(city.store, name, city.cities, city.languages, clock);
            office = new DeviceOffice(tables, city.data, TestAddress.USUAL, new LoopBroker(), jobs, clock);
            office.bindDriver(driver);
            devices = office.forModule("parking", getClass().getClassLoader(), null);
            following = devices.follow("lanes", followed::add);
        }

        boolean is(DeviceId id, DeviceState state) {
            return devices.find(id).orElseThrow().status().state() == state;
        }

        boolean runs(DeviceId id) {
            return driver.open.containsKey(id.value());
        }

        void close() throws Exception {
            following.close();
            office.close();
            jobs.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en\nmodules =\n");
        city = new BareCity(folder, on.open(), false, clock, Optional::empty);
        vault = new CityVault(city.store, city.data, city.audit, new Secrets(Map.of()), clock);
        tables = new DeviceTables(city.store, vault, vault, city.files, city.audit, clock);
        one = new Node("one");
        two = new Node("two");
        one.jobs.runDue();
        two.jobs.runDue();
        city.site.mountKit(new DevicePages(two.office, city.audit, city.languages, new ListedModules(), clock));
        city.site.mountKit(new LinkRoute(two.office));
    }

    @AfterEach
    void close() throws Exception {
        two.close();
        one.close();
        tables.close();
        vault.close();
        city.close();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.yield();
        }
    }

    private DeviceId added() {
        var ann = city.official("ann", Role.ADMINISTRATOR);
        ann.get("//admin/devices/new/gate");
        var page = ann.post("//admin/devices/new/gate", Map.of("name", "North", "setting-host", "10.0.0.7"));
        var id = new DeviceId(page.path().substring("/admin/devices/".length()));
        await(() -> two.is(id, DeviceState.ONLINE));
        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("Online")
                .contains("Open the barrier")
                .contains("/devices/in/");
        assertThat(ann.post("//admin/devices/" + id + "/test", Map.of()).words())
                .contains("Done.");
        return id;
    }

    private static void tell(Node node, DeviceId id, int detector) {
        node.driver.open.get(id.value()).sink.event(new VehicleSensed(Stamp.NONE, detector, true));
    }

    /** Refused, or passed over where the session is closed already; never stored. */
    private static void tellTooLate(TestGate.Session session) {
        try {
            session.sink.event(new VehicleSensed(Stamp.NONE, 1, false));
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageContaining("another node runs the devices");
        }
    }

    private int call(DeviceId id, String body) {
        var path = two.office.http().at(id).getPath();
        var request =
                Request.of("POST", path, body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "text/plain");
        return city.browser("kit").raw(request).status();
    }

    @Test
    void oneNodeRunsThemAndTheOtherReachesThem() {
        var id = added();
        assertThat(one.runs(id)).isTrue();
        assertThat(two.runs(id)).isFalse();

        var open = Command.now(clock, Barrier::open);
        assertThat(two.devices.call(id, Barrier.class, open).isDone()).isTrue();
        assertThat(one.devices.call(id, Barrier.class, open).isDone()).isTrue();
        assertThat(one.driver.moved).hasValue(1);
        tell(one, id, 1);
        assertThat(cause(two.devices.call(
                        id, Barrier.class, Command.now(clock, Barrier::open).seeing(0))))
                .isEqualTo(Cause.CHANGED);
        var looking = Command.<Barrier>now(clock, (gate, command, by) -> {
            gate.position();
            return gate.open(command, by);
        });
        assertThat(cause(two.devices.call(id, Barrier.class, looking))).isEqualTo(Cause.NO_NODE);

        assertThat(call(id, "hello")).isEqualTo(204);
        assertThat(one.driver.open.get(id.value()).called).isEqualTo("text/plain");
        assertThat(call(id, "")).isEqualTo(400);
        assertThat(call(id, "x".repeat(101))).isEqualTo(413);

        var ann = city.official("bob", Role.ADMINISTRATOR);
        ann.get("//admin/devices/" + id);
        ann.post("//admin/devices/" + id + "/off", Map.of());
        await(() -> two.is(id, DeviceState.DISABLED));
        await(() -> !one.runs(id));
        ann.get("//admin/devices/" + id);
        ann.post("//admin/devices/" + id + "/remove", Map.of());
        await(() -> two.office.standings().of(id).isEmpty());
    }

    private static Cause cause(Outcome outcome) {
        return outcome.reason().orElseThrow().cause();
    }

    @Test
    void takesThemOverWithNoEventDoubledOrLost() throws Exception {
        var id = added();
        tell(one, id, 1);
        await(() -> followed.size() == 1);
        var before = one.driver.open.get(id.value());

        // the first node stands still and does not know that its time is over
        var ended = takeOver();
        await(() -> two.runs(id));
        tellTooLate(before);
        await(() -> !one.runs(id));
        tell(two, id, 2);
        assertThat(two.devices
                        .call(id, Barrier.class, Command.now(clock, Barrier::open))
                        .isDone())
                .isTrue();
        assertThat(two.driver.moved).hasValue(1);
        await(() -> one.is(id, DeviceState.ONLINE));
        assertThat(one.devices
                        .call(id, Barrier.class, Command.now(clock, Barrier::open))
                        .isDone())
                .isTrue();
        assertThat(two.driver.moved).hasValue(2);

        stopping = true;
        ended.get(1, TimeUnit.MINUTES);
        await(() -> !two.runs(id));
        assertThat(cause(two.devices.call(id, Barrier.class, Command.now(clock, Barrier::open))))
                .isIn(Cause.NO_NODE);
        clock.pass(Duration.ofMinutes(1));
        await(() -> {
            one.jobs.runDue();
            return one.runs(id);
        });
        tell(one, id, 3);

        one.close();
        two.jobs.runDue();
        await(() -> two.runs(id));
        tell(two, id, 1);
        // one may be handed over at both, when a node is taken for dead between an event and writing down that it was
        // taken
        await(() -> Set.copyOf(followed).size() == 4);
        assertThat(new LinkedHashSet<>(followed))
                .extracting(event -> ((VehicleSensed) event.event()).detector())
                .containsExactly(1, 2, 3, 1);
        assertThat(two.devices.newest(id, 10)).hasSize(4);
    }

    private volatile boolean stopping;

    /** As the scheduler does it when the other's lease is over. */
    private CompletableFuture<Void> takeOver() {
        return CompletableFuture.runAsync(() -> {
            try {
                two.office.duty().run(new JobRun() {
                    @Override
                    public Instant due() {
                        return clock.instant();
                    }

                    @Override
                    public boolean stopping() {
                        return stopping;
                    }

                    @Override
                    public void note(String text) {}
                });
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
