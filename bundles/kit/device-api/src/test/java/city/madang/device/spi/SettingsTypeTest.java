// SPDX-License-Identifier: Apache-2.0
package city.madang.device.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.device.Secret;
import city.madang.device.spi.SettingItem.Kind;
import city.madang.device.spi.SettingItem.Wrong;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTypeTest {
    enum Side {
        LEFT,
        RIGHT
    }

    interface Gate {
        @Setting(order = 2, fallback = "502", least = 1, most = 65535)
        int port();

        @Setting(order = 1)
        String host();

        @Setting(order = 3, optional = true)
        Secret password();

        @Setting(order = 4, fallback = "RIGHT")
        Side side();

        @Setting(order = 5, fallback = "3", least = 1, most = 60)
        Duration patience();

        @Setting(order = 6, fallback = "false")
        boolean inverted();
    }

    interface Empties {
        @Setting(order = 1, fallback = "")
        int number();
    }

    interface Odd {
        @Setting(order = 1)
        Object anything();
    }

    interface Far {
        @Setting(order = 1, fallback = "99999", most = 65535)
        int port();
    }

    private final SettingsType<Gate> type = SettingsType.of(Gate.class);

    @Test
    void listsSettingsInTheirOrder() {
        assertThat(type.items())
                .extracting(SettingItem::name)
                .containsExactly("host", "port", "password", "side", "patience", "inverted");
        assertThat(type.items())
                .extracting(SettingItem::kind)
                .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.SECRET, Kind.CHOICE, Kind.SECONDS, Kind.SWITCH);
        assertThat(type.items().get(3).choices()).containsExactly("LEFT", "RIGHT");
    }

    @Test
    void givesWhatWasTypedAndFallbacksForTheRest() {
        var gate = type.with(Map.of("host", "10.0.0.7", "side", "LEFT", "password", "hunter2"));

        assertThat(gate.host()).isEqualTo("10.0.0.7");
        assertThat(gate.port()).isEqualTo(502);
        assertThat(gate.side()).isEqualTo(Side.LEFT);
        assertThat(gate.patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(gate.inverted()).isFalse();
        assertThat(gate.password().reveal()).isEqualTo("hunter2");
        assertThat(gate.toString()).contains("host").doesNotContain("10.0.0.7").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "port,0,RANGE",
        "port,65536,RANGE",
        "port,1e9,NO_NUMBER",
        "port,٣,NO_NUMBER",
        "port,99999999999999999999,RANGE",
        "port,-,NO_NUMBER",
        "host,'',MISSING",
        "side,left,NO_CHOICE",
        "inverted,yes,NO_CHOICE"
    })
    void saysWhatIsWrong(String name, String typed, Wrong wrong) {
        var item = type.items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(item.wrong(typed)).contains(wrong);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.with(Map.of("host", "h", name, typed)))
                .withMessageContaining(name);
    }

    @Test
    void refusesControlCharactersAndLongTexts() {
        var host = type.items().get(0);

        assertThat(host.wrong("a\tb")).contains(Wrong.CHARACTER);
        assertThat(host.wrong("a".repeat(501))).contains(Wrong.TOO_LONG);
    }

    @Test
    void tellsAnAuthorOfMistakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsType.of(Empties.class))
                .withMessageContaining("number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsType.of(Odd.class))
                .withMessageContaining("anything");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingsType.of(Far.class))
                .withMessageContaining("port");
        assertThatIllegalArgumentException().isThrownBy(() -> SettingsType.of(String.class));
    }
}
