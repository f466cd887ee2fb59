// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.ImageRef;
import city.madang.device.Message;
import city.madang.device.Money;
import city.madang.device.Plate;
import city.madang.device.SpaceId;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.CashMoved;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier.Position;
import city.madang.device.role.CardReader.Medium;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456Z");
    private static final Stamp STAMP = Stamp.at(NOW, 7);

    private final EventText text = new EventText();

    static Stream<DeviceEvent> events() {
        return Stream.of(
                new PlateSeen(
                        STAMP, Plate.read("12가3456"), Side.REAR, OptionalInt.of(9), Optional.of(new ImageRef("a"))),
                new PlateSeen(
                        Stamp.NONE,
                        new Plate("AB1", Optional.of("KR")),
                        Side.UNKNOWN,
                        OptionalInt.empty(),
                        Optional.empty()),
                new SpaceChanged(Stamp.sequence(1), new SpaceId("P 1/2"), Occupancy.TAKEN),
                new BarrierMoved(Stamp.at(NOW), Position.MOVING, By.MANUAL),
                new VehicleSensed(STAMP, 3, true),
                new CodeRead(STAMP, Medium.QR_CODE, "\"quoted\" & <b>"),
                new CashMoved(STAMP, Money.of(-5000, "KRW")),
                new PaymentTaken(STAMP, new CommandId("c-1"), Money.of(3, "USD"), PaymentTaken.Means.CARD, "r"),
                new ButtonPressed(STAMP, ButtonPressed.Button.HELP),
                new PictureTaken(STAMP, new ImageRef("b")),
                Health.battery(STAMP, 40, -90),
                Health.firmware(STAMP, "1.0").of(new SpaceId("P1")),
                new Reading(STAMP, "heat", new BigDecimal("-3.50"), "Cel"),
                new Reading(STAMP, "heat", new BigDecimal("-3.50"), "Cel").of(new SpaceId("P1")),
                Fault.of(STAMP, Message.of("odd.bytes", "x"), new byte[] {1, 2}));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsEveryEventAsItWasWritten(DeviceEvent event) {
        assertThat(text.read(text.kind(event).orElseThrow(), text.write(event))).contains(event);
    }

    @Test
    void knowsAnEventAgainWhosePictureWasStoredAnew() {
        var first =
                new PlateSeen(STAMP, Plate.read("A1"), Side.FRONT, OptionalInt.empty(), Optional.of(new ImageRef("a")));
        var again =
                new PlateSeen(STAMP, Plate.read("A1"), Side.FRONT, OptionalInt.empty(), Optional.of(new ImageRef("b")));
        var other =
                new PlateSeen(STAMP, Plate.read("A2"), Side.FRONT, OptionalInt.empty(), Optional.of(new ImageRef("a")));

        assertThat(text.essence(first)).isEqualTo(text.essence(again)).isNotEqualTo(text.essence(other));
    }

    @Test
    void twoSensorsThatTellTheSameAreTwo() {
        var health = Health.battery(STAMP, 40, -90);

        assertThat(text.essence(health.of(new SpaceId("P1"))))
                .isNotEqualTo(text.essence(health.of(new SpaceId("P2"))))
                .isNotEqualTo(text.essence(health));
    }

    @Test
    void passesOverWhatANewerVersionStored() {
        assertThat(text.read("DoorOpened", "{}")).isEmpty();
        assertThat(text.read("VehicleSensed", "{\"detector\":9}")).isEmpty();
    }

    @Test
    void believesClocksThatCanBeRight() {
        assertThat(EventTime.of(Optional.of(NOW.minus(Duration.ofDays(3))), NOW))
                .isEqualTo(new EventTime(NOW.minus(Duration.ofDays(3)), true));
        assertThat(EventTime.of(Optional.of(NOW.plusSeconds(60)), NOW)).isEqualTo(new EventTime(NOW, true));
        assertThat(EventTime.of(Optional.of(NOW.plusSeconds(121)), NOW)).isEqualTo(new EventTime(NOW, false));
        assertThat(EventTime.of(Optional.of(Instant.EPOCH), NOW)).isEqualTo(new EventTime(NOW, false));
        assertThat(EventTime.of(Optional.of(Instant.MAX), NOW).believed()).isFalse();
        assertThat(EventTime.of(Optional.empty(), NOW)).isEqualTo(new EventTime(NOW, true));
    }

    @Test
    void letsABurstThroughAndStopsAFlood() {
        var pace = new Pace(0);
        var loop = new VehicleSensed(Stamp.NONE, 1, true);

        assertThat(passed(pace, 0, 3000, i -> loop)).isEqualTo(2000);
        assertThat(passed(pace, 1, 100, i -> loop)).isEqualTo(50);
    }

    @Test
    void aNetworkMayTellMoreForEachOfItsSensors() {
        var pace = new Pace(0);

        // after a cut line each of 4,000 tells twice; some of their marks fall together
        assertThat(passed(pace, 0, 8000, i -> sensor(i % 4000))).isEqualTo(8000);
        assertThat(passed(pace, 0, 4000, EventRulesTest::sensor)).isLessThan(2000);
        assertThat(passed(pace, 1, 4000, EventRulesTest::sensor)).isBetween(50L + 4000 / 25, 50L + 4000 / 20);
    }

    private static DeviceEvent sensor(int number) {
        return new SpaceChanged(Stamp.NONE, new SpaceId("sensor " + number), Occupancy.FREE);
    }

    private static long passed(Pace pace, long second, int events, IntFunction<DeviceEvent> event) {
        return IntStream.range(0, events)
                .filter(i -> pace.mayTell(event.apply(i), second * 1_000_000_000L))
                .count();
    }
}
