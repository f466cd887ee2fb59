// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"devices/gate", "devices/gate/up", "devices/gate/a/b", "devices/gate/#", "devices/gate/+/up"})
    void aDeviceHasWhatIsBelowItsName(String topic) {
        assertThat(Rights.USUAL.mayListen("gate", topic)).isTrue();
        assertThat(Rights.USUAL.maySend("gate", topic)).isTrue();
        assertThat(Rights.USUAL.mayListen("gat", topic)).isFalse();
        assertThat(Rights.USUAL.maySend("gate2", topic)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#",
                "+/gate/up",
                "devices/#",
                "devices/+",
                "devices/+/up",
                "devices",
                "other/gate/up",
                "$sys/gate",
                "devices//gate"
            })
    void aDeviceHasNothingElse(String topic) {
        assertThat(Rights.USUAL.mayListen("gate", topic)).isFalse();
        assertThat(Rights.USUAL.maySend("gate", topic)).isFalse();
    }

    @Test
    void theCityHasAllButWhatIsTheBrokers() {
        assertThat(Rights.USUAL.mayListen("city", "application/+/device/#")).isTrue();
        assertThat(Rights.USUAL.mayListen("city", "#")).isTrue();
        assertThat(Rights.USUAL.maySend("city", "$sys/mqtt/sessions")).isFalse();
    }

    @Test
    void linesAreRead() {
        var rights = Rights.read(List.of(
                "# a gateway",
                "",
                "user chirpstack",
                "topic readwrite application/#",
                "topic read gates/+",
                "topic write do/x",
                "topic all"));
        assertThat(rights.maySend("chirpstack", "application/1/up")).isTrue();
        assertThat(rights.maySend("chirpstack", "gates/1")).isFalse();
        assertThat(rights.mayListen("chirpstack", "gates/1")).isTrue();
        assertThat(rights.mayListen("chirpstack", "gates/#")).isFalse();
        assertThat(rights.mayListen("chirpstack", "do/x")).isFalse();
        assertThat(rights.maySend("chirpstack", "all")).isTrue();
        assertThat(rights.maySend("other", "application/1/up")).isFalse();
        assertThatThrownBy(() -> Rights.read(List.of("topic before/any/user")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rights.read(List.of("pattern readwrite devices/%c/#")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
