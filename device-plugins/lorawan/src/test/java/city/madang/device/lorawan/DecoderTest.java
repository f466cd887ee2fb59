// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.lorawan.Decoder.Decoded;
import city.madang.device.lorawan.Decoder.Figure;
import city.madang.device.lorawan.LorawanSettings.Model;
import city.madang.device.lorawan.Uplink.Frame;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
    /** What The Things Network's registry of devices publishes as examples, with the bytes and what they mean. */
    @Test
    void readsWhatTheMakerOfTheTps110Published() throws Exception {
        var decoder = Decoder.of(Model.BOSCH_TPS110);
        var examples = examples().each();
        assertThat(examples).hasSize(3);
        for (var example : examples) {
            var bytes = example.at("bytes").each().stream()
                    .map(each -> each.number().orElseThrow().byteValue())
                    .toList();
            var decoded = decoder.decode(
                    new Frame(1, example.at("fPort").number().orElseThrow().intValue(), bytes));
            var expected = example.at("expected");
            assertThat(decoded.space())
                    .contains(
                            expected.at("occupied").text().equals(Optional.of("true"))
                                    ? Occupancy.TAKEN
                                    : Occupancy.FREE);
            assertThat(decoded.firmware())
                    .isEqualTo(expected.at("firmwareVersion").text());
            assertThat(Optional.ofNullable(decoded.figures().get("temperature")).map(Figure::value))
                    .isEqualTo(expected.at("temperature").number());
        }
    }

    private static Json examples() throws IOException {
        try (var in = DecoderTest.class.getResourceAsStream("/tps110/uplinks.json")) {
            return Json.read(in.readAllBytes());
        }
    }

    @Test
    void readsBitsSignsOrderAndScale() throws Exception {
        assertThat(figure("bytes=2", 0x01, 0x02)).isEqualByComparingTo("258");
        assertThat(figure("bytes=2 little", 0x01, 0x02)).isEqualByComparingTo("513");
        assertThat(figure("bytes=2 signed scale=0.1", 0xff, 0x38)).isEqualByComparingTo("-20");
        assertThat(figure("bytes=4", 0xff, 0xff, 0xff, 0xff)).isEqualByComparingTo("4294967295");
        assertThat(figure("bytes=4 signed", 0xff, 0xff, 0xff, 0xff)).isEqualByComparingTo("-1");
        assertThat(figure("shift=4 bits=3", 0b0101_1111)).isEqualByComparingTo("5");
        assertThat(figure("shift=4 bits=3 signed", 0b0101_1111)).isEqualByComparingTo("-3");
        assertThat(figure("scale=-2 plus=0.5", 3)).isEqualByComparingTo("-5.5");
    }

    private static BigDecimal figure(String how, int... bytes) throws Exception {
        return decode("port=1 fact=f at=0 " + how, bytes).figures().get("f").value();
    }

    private static Decoded decode(String decoder, int... bytes) throws NotUnderstood {
        return Decoder.of(decoder)
                .decode(new Frame(
                        1, 1, IntStream.of(bytes).mapToObj(each -> (byte) each).toList()));
    }

    @Test
    void aFieldIsThereOnlyUnderItsCondition() throws Exception {
        var decoder =
                "port=1 fact=space at=1 values=0:TAKEN,2:FREE,9:UNKNOWN if=0&240=16; port=1 fact=battery at=1 if=0=2";

        assertThat(decode(decoder, 0x1f, 2).space()).contains(Occupancy.FREE);
        assertThat(decode(decoder, 0x1f, 0).space()).contains(Occupancy.TAKEN);
        assertThat(decode(decoder, 0x02, 99).space()).isEmpty();
        assertThat(decode(decoder, 0x02, 99).battery()).hasValue(99);
        assertThatThrownBy(() -> decode(decoder, 0x1f, 3)).isInstanceOf(NotUnderstood.class);
        assertThatThrownBy(() -> decode(decoder, 0x02, 101)).isInstanceOf(NotUnderstood.class);
    }

    @Test
    void whatIsCutOffIsNotGuessed() throws Exception {
        assertThatThrownBy(() -> decode("port=1 fact=f at=3 bytes=2", 1, 2, 3, 4))
                .isInstanceOf(NotUnderstood.class);
        assertThat(decode("port=1 fact=f at=3 bytes=2 optional", 1, 2, 3, 4).figures())
                .isEmpty();
        assertThatThrownBy(() -> decode("port=2 fact=f at=0", 1)).isInstanceOf(NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "fact=f at=0",
                "port=0 fact=f at=0",
                "port=224 fact=f at=0",
                "port=1 at=0",
                "port=1 fact=F at=0",
                "port=1 fact=f",
                "port=1 fact=f at=242",
                "port=1 fact=f at=-1",
                "port=1 fact=f at=0 bytes=5",
                "port=1 fact=f at=0 bits=9",
                "port=1 fact=f at=0 shift=4 bits=5",
                "port=1 fact=f at=0 scale=1e999999999",
                "port=1 fact=f at=0 scale=99999",
                "port=1 fact=f at=0 unit=\u00b0C",
                "port=1 fact=f at=0 values=0:FREE",
                "port=1 fact=space at=0 values=0:FULL",
                "port=1 fact=space at=0 values=99999999999999999999:FREE",
                "port=1 fact=space at=0 if=0&15=16",
                "port=1 fact=space at=0 if=0&999=16",
                "port=1 fact=f at=0 at=1",
                "port=1 fact=f at=0 script=x",
                "port=1 fact=f at=0 bytes"
            })
    void saysWhichFieldIsWrong(String text) {
        assertThatThrownBy(() -> Decoder.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
