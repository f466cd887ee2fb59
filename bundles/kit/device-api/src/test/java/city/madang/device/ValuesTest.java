// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.device.event.CodeRead;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Reading;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.CardReader.Medium;
import city.madang.device.role.TextBoard.Shown;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({"12가 3456,12가3456", "ab-123.cd,AB123CD", "ａｂ１,AB1", "ﺃ ب ج 1234,أبج1234"})
    void readsPlatesOfAnyScriptInOneForm(String written, String text) {
        assertThat(Plate.read(written).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "12345678901234567"})
    void refusesWhatIsNoPlate(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Plate.read(written));
    }

    @Test
    void aPlateNamesARealFormOfCountry() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Plate("A1", Optional.of("kr")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Plate("a1", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "x/../y", "abcdefghijklmnopqrstuvwxyz0123456789abcde"})
    void refusesWhatIsNoIdOfADevice(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceId(value));
    }

    @Test
    void showsNoSecret() {
        var secret = new Secret("hunter2");

        assertThat(secret).hasToString("***").isEqualTo(new Secret("hunter2")).isNotEqualTo(new Secret("hunter3"));
        assertThat(List.of(secret).toString()).doesNotContain("hunter2");
    }

    @Test
    void aDeadlineEndsAtItsInstant() {
        var deadline = Deadline.in(Duration.ofSeconds(5), CLOCK);

        assertThat(deadline.isOver(CLOCK)).isFalse();
        assertThat(deadline.isOver(Clock.offset(CLOCK, Duration.ofSeconds(5)))).isTrue();
        assertThat(deadline.left(Clock.offset(CLOCK, Duration.ofSeconds(9)))).isZero();
    }

    @Test
    void anOutcomeSaysWhyItWasNotDone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(Outcome.Kind.REFUSED, Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Outcome(Outcome.Kind.DONE, Optional.of(Reason.of(Reason.Cause.BUSY)), Optional.empty()));
    }

    @Test
    void cutsLongWordsOfMessages() {
        assertThat(Message.of("gate.odd", "x".repeat(500)).words().get(0)).hasSize(Message.LONGEST_WORD);
        assertThatIllegalArgumentException().isThrownBy(() -> Message.of("no key"));
    }

    @Test
    void cutsWhatAFaultShows() {
        var fault = Fault.of(Stamp.NONE, Message.of("frame.odd"), new byte[5000]);

        assertThat(fault.excerpt()).hasSize(2 * Fault.MOST_BYTES).matches("0+");
    }

    @Test
    void refusesFiguresOutsideOfTheirRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Health.battery(Stamp.NONE, 101, -80));
        assertThatIllegalArgumentException().isThrownBy(() -> Health.battery(Stamp.NONE, 50, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> new VehicleSensed(Stamp.NONE, 0, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading(Stamp.NONE, "heat", new BigDecimal("1E+999999999"), "Cel"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CodeRead(Stamp.NONE, Medium.CARD, "a\u0000b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Shown(List.of("a\nb"), Optional.empty()));
    }
}
