// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import static city.madang.kit.devices.DeviceCity.PATIENCE;
import static city.madang.kit.devices.DeviceCity.await;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.Outcome;
import city.madang.device.Plate;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.Received;
import city.madang.device.SpaceId;
import city.madang.device.event.Health;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.role.SpaceSensor.Occupancy;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.node.Errands;
import city.madang.kit.devices.node.NodeMapper;
import city.madang.kit.devices.node.Term;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.web.http.Request;
import city.madang.testcity.TestClock;
import city.madang.testkit.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Devices of a city from adding to removing, with the real classes, a driver of the test, and a browser. */
abstract class DevicesContract {
    @TempDir
    Path folder;

    private final TestDatabase on;
    private final TestClock clock = new TestClock();
    private final TestGate driver = new TestGate();
    private final LoopBroker broker = new LoopBroker();
    private DeviceCity city;
    private DeviceTables tables;
    private DeviceCity.Node node;
    private DeviceOffice office;
    private Devices devices;
    private Browser ann;

    DevicesContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() throws Exception {
        city = new DeviceCity(folder, on, clock);
        start();
        city.mount(node);
        ann = city.city.official("ann", Role.ADMINISTRATOR);
    }

    private void start() throws Exception {
        tables = city.tables();
        node = city.new Node("one", tables, broker).with(driver);
        office = node.office;
        devices = node.devices;
        node.jobs.runDue();
    }

    @AfterEach
    void close() throws Exception {
        stop();
        city.close();
    }

    private void stop() throws Exception {
        node.close();
        tables.close();
    }

    private DeviceId added(String name) {
        ann.get("//admin/devices/new/gate");
        var page = ann.post(
                "//admin/devices/new/gate",
                Map.of("name", name, "setting-host", "10.0.0.7", "setting-password", "hunter2"));
        var id = new DeviceId(page.path().substring("/admin/devices/".length()));
        await(() -> node.is(id, DeviceState.ONLINE));
        return id;
    }

    private Optional<Cause> cause(DeviceId id) {
        return devices.find(id).orElseThrow().status().reason().map(Reason::cause);
    }

    private TestGate.Session session(DeviceId id) {
        return driver.open.get(id.value());
    }

    private static PlateSeen plate(long sequence, TestClock at) {
        return new PlateSeen(
                Stamp.at(at.instant(), sequence),
                Plate.read("12가 3456"),
                Side.FRONT,
                OptionalInt.of(93),
                Optional.empty());
    }

    @Test
    void isAddedWithSettingsAndKeepsItsSecret() {
        ann.get("//admin/devices/new/gate");
        var wrong = ann.post(
                "//admin/devices/new/gate",
                Map.of("name", "North", "setting-port", "99999", "setting-password", "hunter2"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).hasSize(2);
        assertThat(wrong.text()).doesNotContain("hunter2");

        var id = added("North");
        assertThat(session(id).config.settings().password().reveal()).isEqualTo("hunter2");
        assertThat(tables.register().find(id).orElseThrow().secrets()).doesNotContain("hunter2");

        var form = ann.get("//admin/devices/" + id + "/settings");
        assertThat(form.text()).doesNotContain("hunter2").contains("10.0.0.7");
        ann.post("//admin/devices/" + id + "/settings", Map.of("name", "North", "setting-host", "10.0.0.8"));
        await(() -> session(id) != null && session(id).config.settings().host().equals("10.0.0.8"));
        assertThat(session(id).config.settings().password().reveal()).isEqualTo("hunter2");
        assertThat(ann.post("//admin/devices/" + id + "/test", Map.of()).words())
                .contains("Done.");
        assertThat(ann.get("//admin/devices").words()).contains("North").contains("Online");
    }

    @Test
    void isAddedOnceWhenTheFormIsSentTwice() {
        var form = ann.get("//admin/devices/new/gate")
                .form("/admin/devices/new/gate")
                .orElseThrow();
        var fields = Map.of("name", "North", "setting-host", "10.0.0.7");

        assertThat(ann.send(form, fields).path())
                .isEqualTo(ann.send(form, fields).path());
        assertThat(devices.all()).hasSize(1);
    }

    @Test
    void storesEventsOnceInOrderAndHandsThemOn() throws Exception {
        var id = added("North");
        var taken = new LinkedBlockingQueue<Received>();
        var stumbles = new LinkedBlockingQueue<>(List.of("once"));
        var follower = devices.follow("lanes", event -> {
            if (stumbles.poll() != null) {
                throw new IllegalStateException("not yet");
            }
            taken.add(event);
        });
        var sink = session(id).sink;
        var told = plate(1, clock);
        await(() -> {
            sink.event(new VehicleSensed(Stamp.NONE, 1, true));
            return taken.peek() != null || stumbles.isEmpty();
        });
        sink.event(told);
        sink.event(told);
        sink.event(new VehicleSensed(Stamp.at(clock.instant().plus(Duration.ofDays(1))), 1, false));
        sink.event(Health.battery(Stamp.at(clock.instant()), 41, -90));
        sink.event(new TestGate.Unheard());
        sink.event(new SpaceChanged(Stamp.NONE, new SpaceId("P\ud800"), Occupancy.FREE));

        var newest = devices.newest(id, 3);
        assertThat(newest.get(0).event()).isInstanceOf(Health.class);
        assertThat(newest.get(1).at()).isEqualTo(clock.instant());
        assertThat(newest.get(2).event()).isEqualTo(told);
        await(() ->
                taken.stream().anyMatch(event -> event.number() == newest.get(0).number()));
        assertThat(taken).extracting(Received::number).isSorted().doesNotHaveDuplicates();
        assertThat(devices.after(newest.get(1).number(), 10)).containsExactly(newest.get(0));
        follower.close();

        var page = ann.get("//admin/devices/" + id).words();
        assertThat(page)
                .contains("12가3456")
                .contains("41 %")
                .contains("1 duplicate was passed over")
                .contains("1 event has the time of receipt")
                .contains("2 events were of no kind that is taken");
    }

    @Test
    void itsSensorsAreCountedAndTheLowestListed() {
        var id = added("Network");
        var sink = session(id).sink;
        sink.event(Health.battery(Stamp.NONE, 77, -60));
        for (int i = 0; i < 30; i++) {
            sink.event(Health.battery(Stamp.at(clock.instant()), i, -100).of(sensor(i)));
        }
        sink.event(Health.firmware(Stamp.NONE, "1.0").of(sensor(29)));
        sink.event(Health.battery(Stamp.at(clock.instant().minus(Duration.ofHours(1))), 1, -199)
                .of(sensor(29)));
        sink.event(Health.battery(Stamp.NONE, 90, -116).of(new SpaceId("far")));

        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("77 %")
                .contains("31 sensors have told how they are; 21 of them are low")
                .contains("S0 · Battery: 0 %")
                .contains("S19 · Battery: 19 %")
                .doesNotContain("S29 · Battery")
                .doesNotContain("far · Signal");

        clock.pass(Duration.ofMinutes(10));
        sink.event(Health.battery(Stamp.NONE, 8, -116).of(sensor(3)));
        var silent = new DeviceHoldings(tables).retention().get("sensors");
        assertThat(silent.remove(clock.instant(), 100)).isEqualTo(30);
        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("77 %")
                .contains("1 sensor has told how they are; 1 of them is low.")
                .contains("S3 · Battery: 8 %")
                .contains("S3 · Signal: -116 dBm");
    }

    private static SpaceId sensor(int number) {
        return new SpaceId("S" + number);
    }

    @Test
    void doesACommandOnceAndSaysWhenItIsNotKnown() throws Exception {
        var id = added("North");
        var once = Command.now(clock, Barrier::open);

        assertThat(devices.call(id, Barrier.class, once).isDone()).isTrue();
        assertThat(devices.call(id, Barrier.class, once).isDone()).isTrue();
        assertThat(driver.moved).hasValue(1);

        var late = new Command<Barrier>(
                CommandId.next(), Deadline.in(Duration.ZERO, clock), OptionalLong.empty(), Barrier::open);
        assertThat(refused(devices.call(id, Barrier.class, late))).isEqualTo(Cause.EXPIRED);
        session(id).sink.event(plate(1, clock));
        assertThat(refused(devices.call(
                        id, Barrier.class, Command.now(clock, Barrier::open).seeing(0))))
                .isEqualTo(Cause.CHANGED);

        driver.hangs = true;
        var hung = session(id);
        var slow = new Command<Barrier>(
                CommandId.next(), Deadline.in(Duration.ofMillis(50), clock), OptionalLong.empty(), Barrier::open);
        var outcome = devices.call(id, Barrier.class, slow);
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(outcome.reason().orElseThrow().cause()).isEqualTo(Cause.TIMEOUT);
        assertThat(hung.closed.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(devices.call(id, Barrier.class, slow)).isEqualTo(outcome);
        assertThat(driver.moved).hasValue(1);

        driver.hangs = false;
        await(() -> node.is(id, DeviceState.ONLINE));
        ann.get("//admin/devices/" + id);
        var page = ann.post("//admin/devices/" + id + "/order", Map.of("order", "OPEN", "reason", "Fire brigade"));
        assertThat(page.words()).contains("Done.");
        assertThat(driver.moved).hasValue(2);
        assertThat(city.city.audit.latest(1).get(0).subject()).contains("OPEN DONE: Fire brigade");
    }

    private static Cause refused(Outcome outcome) {
        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
        return outcome.reason().orElseThrow().cause();
    }

    @Test
    void staysWhenItsDriverGoesAndGoesOnWithAnother() throws Exception {
        var id = added("North");
        var old = session(id);
        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("Open the barrier")
                .doesNotContain("Read the plate now");

        office.unbindDriver(driver);
        assertThat(old.closed.getCount()).isZero();
        assertThat(cause(id)).contains(Cause.DRIVER_MISSING);
        old.sink.event(plate(1, clock));
        assertThat(devices.newest(id, 1)).isEmpty();
        assertThat(ann.get("//admin/devices/" + id).words()).contains("Its driver is not installed");

        var other = new TestGate();
        other.reads = true;
        office.bindDriver(other);
        await(() -> node.is(id, DeviceState.ONLINE));
        other.open.get(id.value()).sink.event(plate(2, clock));
        assertThat(devices.newest(id, 1)).hasSize(1);
        assertThat(ann.get("//admin/devices/" + id).words()).contains("Read the plate now");

        node.close();
        aChangeThatFailsIsDoneAtTheNextLook(tables.register().find(id).orElseThrow());
        tables.close();
        start();
        await(() -> node.is(id, DeviceState.ONLINE));
        assertThat(devices.newest(id, 1)).hasSize(1);
    }

    private void aChangeThatFailsIsDoneAtTheNextLook(DeviceRow row) {
        var term = new Term(tables.database(), "one");
        term.begin();
        var errands = new Errands(tables.database(), term, clock);
        tables.register().enable(row, true, Visitor.ANYBODY);
        clock.pass(Duration.ofMinutes(2));
        errands.tidy();
        errands.look(
                device -> {
                    throw new IllegalStateException("not now");
                },
                errand -> "",
                Runnable::run);
        var renewed = new ArrayList<DeviceId>();
        errands.look(renewed::add, errand -> "", Runnable::run);
        errands.look(renewed::add, errand -> "", Runnable::run);
        assertThat(renewed).containsExactly(row.device());
    }

    @Test
    void aReceiptIsPrintedAndTheDrawerOpenedFromItsPage() {
        var id = added("Till");
        var order = "//admin/devices/" + id + "/order";
        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("Print a receipt")
                .contains("Open the cash drawer");
        ann.post(order, Map.of("order", "PRINT", "reason", "new paper"));
        ann.get("//admin/devices/" + id);
        ann.post(order, Map.of("order", "PRINT", "text", "주차 1시간\r\n₩3,000", "reason", "lost receipt"));
        ann.get("//admin/devices/" + id);
        var done = ann.post(order, Map.of("order", "RELEASE_DRAWER", "reason", "change"));

        assertThat(done.words()).contains("Done.");
        assertThat(session(id).printed)
                .containsExactly("Sample, not a receipt. 0123456789", "주차 1시간", "₩3,000", "the drawer is open");
        assertThat(city.city.audit.latest(3)).allMatch(each -> each.action().equals("kit.device-order"));
    }

    @Test
    void isReachedByItsOwnAddressOnly() {
        var id = added("North");
        var address = office.http().at(id).getPath();

        assertThat(call(address, "hello")).isEqualTo(204);
        assertThat(session(id).called).isEqualTo("text/plain");
        assertThat(call(address, "")).isEqualTo(400);
        assertThat(call(address, "x".repeat(101))).isEqualTo(413);
        assertThat(call(address.substring(0, address.length() - 1) + "-", "hello"))
                .isEqualTo(404);
        assertThat(call("/devices/in/nobody/00000000000000000000000000000000", "hello"))
                .isEqualTo(404);
        office.unbindDriver(driver);
        assertThat(call(address, "hello")).isEqualTo(503);

        assertThat(ann.get("//admin/devices/" + id).words()).contains("3 calls were refused");
        assertThat(ann.get("//admin/devices").words()).contains("1 call was refused");
    }

    @Test
    void aMessageIsConfirmedWhenItIsStoredAndNotWhenItFails() {
        var id = added("North");
        var topic = "gates/" + id;
        var before = session(id);
        assertThat(broker.send(topic, "car").toCompletableFuture()).succeedsWithin(PATIENCE, TimeUnit.NANOSECONDS);
        assertThat(devices.newest(id, 10)).hasSize(1);

        assertThat(broker.send(topic, "").toCompletableFuture()).failsWithin(PATIENCE, TimeUnit.NANOSECONDS);
        await(() -> session(id) != null && session(id) != before && broker.isTaken(topic));
        assertThat(devices.newest(id, 10)).hasSize(1);
    }

    @Test
    void aMessageIsTakenWhileTheOneBeforeIsWrittenAndConfirmedWhenItIs() {
        var id = added("North");
        var sent = new ArrayList<CompletableFuture<?>>();
        tables.database().run(tx -> {
            var terms = tx.mapper(NodeMapper.class);
            terms.holdTerm(terms.term()); // whoever stores an event waits for this
            for (var text : List.of("car 1", "car 2", "car 3", "answer")) {
                sent.add(broker.send("gates/" + id, text).toCompletableFuture());
            }
            await(() -> session(id).messages.get() == 4);
            assertThat(sent).noneMatch(CompletableFuture::isDone);
            assertThat(broker.published).isEmpty();
        });

        assertThat(CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)))
                .succeedsWithin(PATIENCE, TimeUnit.NANOSECONDS);
        assertThat(broker.published).hasSize(1);
        assertThat(devices.after(0, 10))
                .extracting(each -> each.event().stamp().sequence().orElse(0))
                .containsExactly(1L, 2L, 3L, 0L);
    }

    @Test
    void whatCannotBeStoredIsNotConfirmedAndNorIsWhatFollows() {
        var id = added("North");
        new Term(tables.database(), "another").begin();
        var topic = "gates/" + id;
        var sent = List.of(broker.send(topic, "car 1"), broker.send(topic, "car 2"));
        for (var each : sent) {
            assertThat(each.toCompletableFuture()).failsWithin(PATIENCE, TimeUnit.NANOSECONDS);
        }
        await(() -> !node.is(id, DeviceState.ONLINE) || broker.isTaken(topic));
        assertThat(devices.newest(id, 10)).isEmpty();
    }

    /** As decision record 0161 has it, by either way. */
    @Test
    void whatIsOddIsAnsweredAndCountedAndChangesNothingElse() {
        var other = added("South");
        var id = added("North");
        var before = session(id);
        var topic = "gates/" + id;
        var address = office.http().at(id).getPath();
        for (var odd : List.of("garbage", "broken", "ahead", "flood")) {
            assertThat(broker.send(topic, odd).toCompletableFuture())
                    .as(odd)
                    .succeedsWithin(PATIENCE, TimeUnit.NANOSECONDS);
            assertThat(call(address, odd)).as(odd).isEqualTo(odd.equals("garbage") ? 400 : 204);
        }
        broker.lose(topic, Loss.REFUSED);
        broker.lose(topic, Loss.GIVEN_UP);
        broker.lose(topic, Loss.GIVEN_UP);

        assertThat(ann.get("//admin/devices/" + id).words())
                .contains("67617262616765")
                .contains("2 messages were not understood")
                .contains("2 events have the time of receipt")
                .contains("passed over, because it tells more")
                .contains("1 call was refused")
                .contains("1 message of the MQTT broker was refused")
                .contains("2 messages of the MQTT broker were given up");
        assertThat(session(id)).isSameAs(before);
        assertThat(ann.get("//admin/devices/" + other).words()).doesNotContain("What was not taken");
    }

    private int call(String path, String body) {
        var request =
                Request.of("POST", path, body.getBytes(StandardCharsets.UTF_8)).with("Content-Type", "text/plain");
        return city.city.browser("kit").raw(request).status();
    }

    @Test
    void waitsForTheDeviceAboveItAndIsRemovedBeforeIt() {
        var above = added("Gateway");
        ann.get("//admin/devices/new/gate");
        var page = ann.post(
                "//admin/devices/new/gate", Map.of("name", "Sensor", "setting-host", "s1", "parent", above.value()));
        var id = new DeviceId(page.path().substring("/admin/devices/".length()));
        await(() -> node.is(id, DeviceState.ONLINE));
        ann.get("//admin/devices/" + above + "/settings");
        var circle = ann.post("//admin/devices/" + above + "/settings", Map.of("parent", id.value()));
        assertThat(circle.errors()).hasSize(1);

        ann.get("//admin/devices/" + above);
        ann.post("//admin/devices/" + above + "/off", Map.of());
        await(() -> cause(id).filter(Cause.PARENT_OFFLINE::equals).isPresent());
        assertThat(ann.post("//admin/devices/" + above + "/remove", Map.of()).words())
                .contains("It was not removed");
        ann.get("//admin/devices/" + above);
        ann.post("//admin/devices/" + above + "/on", Map.of());
        await(() -> node.is(id, DeviceState.ONLINE));

        ann.get("//admin/devices/" + id);
        ann.post("//admin/devices/" + id + "/remove", Map.of());
        assertThat(devices.find(id)).isEmpty();
        await(() -> session(id) == null);
    }

    @Test
    void picturesGoWithTheirDeviceAndWhenTheirTimeIsOver() throws Exception {
        var id = added("North");
        var files = city.city.files.forModule(DeviceTables.ID);
        var first = session(id).sink.picture(new ByteArrayInputStream(picture(40)), "image/png");
        assertThat(files.list(first.value())).hasSize(1);
        session(id).sink.event(new PictureTaken(Stamp.NONE, first));
        assertThat(ann.get("//admin/devices/" + id).words()).contains("It took a picture");
        var address = "//admin/devices/" + id + "/files/" + first.value();
        assertThat(ann.get(address).status()).isEqualTo(200);
        var again = session(id).sink.picture(new ByteArrayInputStream(picture(40)), "image/png");
        assertThat(again).isEqualTo(first);
        assertThat(files.list(first.value())).hasSize(1);
        assertThat(city.city.audit.latest(1).get(0).action()).isEqualTo("kit.device-picture");
        var other = added("South");
        assertThat(ann.get("//admin/devices/" + other + "/files/" + first.value())
                        .status())
                .isEqualTo(404);
        assertThat(city.city.official("eve").get(address).status()).isEqualTo(403);
        var devices = office.forModule("parking", getClass().getClassLoader(), null);
        assertThat(devices.picture(id, first).orElseThrow().type()).isEqualTo("image/png");
        assertThat(devices.picture(other, first)).isEmpty();

        clock.pass(Duration.ofMinutes(10));
        var second = session(id).sink.picture(new ByteArrayInputStream(picture(41)), "image/png");
        var old = new DeviceHoldings(tables).retention().get("pictures");
        assertThat(old.remove(clock.instant().minus(Duration.ofMinutes(5)), 10)).isEqualTo(1);
        assertThat(files.list(first.value())).isEmpty();
        assertThat(files.list(second.value())).hasSize(1);

        ann.get("//admin/devices/" + id);
        ann.post("//admin/devices/" + id + "/remove", Map.of());
        assertThat(files.list(second.value())).isEmpty();
    }

    private static byte[] picture(int width) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void opensAgainWhenTheLineIsBack() {
        var id = added("North");
        driver.unreachable = true;
        session(id).sink.lost(Reason.of(Cause.COMMUNICATION));
        await(() -> cause(id).filter(Cause.COMMUNICATION::equals).isPresent());

        driver.unreachable = false;
        await(() -> node.is(id, DeviceState.ONLINE));
    }
}
