// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.CommandId;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.Barrier.Position;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.testkit.BarrierContract;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.VehicleDetectorContract;
import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateModbusTest implements BarrierContract, VehicleDetectorContract {
    private final GateWire wire = new GateWire();
    private final GateWire silent = new GateWire();

    @AfterEach
    void end() {
        wire.end();
        silent.end();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new GateModbusDriver();
    }

    @Override
    public Map<String, String> settings() {
        return settings(wire);
    }

    private static Map<String, String> settings(GateWire wire) {
        return Map.of("host", "127.0.0.1", "port", "" + wire.port(), "pulse", "5");
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        silent.silentAfter(1);
        return Optional.of(settings(silent));
    }

    @Test
    void aCoilIsOnForAPulseOnly() throws Exception {
        try (var bench = open()) {
            assertThat(command(bench).isDone()).isTrue();
            assertThat(wire.coil(0)).isFalse();
            assertThat(bench.role(Barrier.class).position()).isEqualTo(Position.OPEN);
        }
    }

    private static Outcome command(Bench bench) throws Exception {
        return bench.role(Barrier.class).open(CommandId.next(), bench.deadline());
    }

    @Test
    void closingEndsHoldingAndIsRefusedOverAVehicle() throws Exception {
        try (var bench = open()) {
            var barrier = bench.role(Barrier.class);
            barrier.holdOpen(CommandId.next(), bench.deadline());
            assertThat(wire.coil(2)).isTrue();
            wire.occupied(true);
            assertThat(barrier.close(CommandId.next(), bench.deadline()).kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(wire.coil(2)).isTrue();
            wire.occupied(false);
            assertThat(barrier.close(CommandId.next(), bench.deadline()).isDone())
                    .isTrue();
            assertThat(wire.coil(2)).isFalse();
            assertThat(barrier.position()).isEqualTo(Position.CLOSED);
        }
    }

    @Test
    void whatChangesIsToldOnce() throws Exception {
        try (var bench = open()) {
            wire.occupied(true);
            bench.poll();
            bench.poll();
            wire.broken();
            bench.poll();
            assertThat(bench.told(VehicleSensed.class))
                    .extracting(VehicleSensed::present)
                    .containsExactly(false, true);
            assertThat(bench.told(BarrierMoved.class))
                    .extracting(BarrierMoved::position)
                    .containsExactly(Position.CLOSED, Position.UNKNOWN);
        }
    }

    @Test
    void whatTheModuleRefusesIsSaidWithItsCode() throws Exception {
        try (var bench = open()) {
            wire.refuses(4);
            var outcome = command(bench);
            assertThat(outcome.kind()).isEqualTo(Outcome.Kind.REFUSED);
            assertThat(outcome.reason().orElseThrow().cause()).isEqualTo(Cause.DEVICE_FAULT);
            assertThat(outcome.reason().orElseThrow().note().orElseThrow().words())
                    .containsExactly("4");
            assertThatThrownBy(bench::poll).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE", "CUT_OFF"})
    void whatCannotBeReadEndsTheSession(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThatThrownBy(() -> {
                        bench.poll();
                        bench.poll();
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SLOW", "DUPLICATES"})
    void whatComesLateOrTwiceIsStillRight(Mode mode) throws Exception {
        try (var bench = open()) {
            wire.mode(mode);
            assertThat(command(bench).isDone()).isTrue();
            bench.poll();
            assertThat(bench.told(BarrierMoved.class).get(1).position()).isEqualTo(Position.OPEN);
        }
    }

    /** A port that is taken and at which nobody listens: one that was given back may be another test's a moment later. */
    @Test
    void nobodyThereIsSaidAtOnce() throws Exception {
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("127.0.0.1", 0));
            var settings = Map.of("host", "127.0.0.1", "port", "" + nobody.getLocalPort());
            assertThatThrownBy(() -> Bench.open(driver(), settings)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void contactsAndCoilsAreApart() {
        var driver = new GateModbusDriver();
        var wrong = Map.of("host", "h", "openedInput", "1", "closedInput", "1", "holdCoil", "1", "loopInput", "5000");
        assertThat(driver.check(Bench.config(driver, wrong)))
                .extracting(each -> each.setting())
                .containsExactly("closedInput", "holdCoil", "loopInput");
    }
}
