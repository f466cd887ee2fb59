// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of MQTT 5, 4.7.1 and 4.7.2, and what is none. */
class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "sport/tennis/player1/#, sport/tennis/player1, true",
        "sport/tennis/player1/#, sport/tennis/player1/ranking, true",
        "sport/tennis/player1/#, sport/tennis/player1/score/wimbledon, true",
        "sport/#, sport, true",
        "sport/tennis/+, sport/tennis/player1, true",
        "sport/tennis/+, sport/tennis/player1/ranking, false",
        "sport/+, sport, false",
        "sport/+, sport/, true",
        "+/+, /finance, true",
        "/+, /finance, true",
        "+, /finance, false",
        "#, $SYS/broker, false",
        "+/monitor/Clients, $SYS/monitor/Clients, false",
        "$SYS/#, $SYS/broker, true",
        "a/b, a/b, true",
        "a/b, a/B, false",
        "a/b/c, a/b, false"
    })
    void matchesAsTheStandardSays(String filter, String topic, boolean match) {
        assertThat(Topics.isFilter(filter)).isTrue();
        assertThat(Topics.isTopic(topic)).isTrue();
        assertThat(Topics.matches(filter, topic)).isEqualTo(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/#/b", "a#", "a/b+", "$share/group/a", "a\u0000", "a\nb", "a\u0085", "\uD800"})
    void knowsWhatIsNoFilter(String text) {
        assertThat(Topics.isFilter(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/+", "#", "a\u0000", "a\tb", "a\uDC00b"})
    void knowsWhatIsNoTopic(String text) {
        assertThat(Topics.isTopic(text)).isFalse();
    }

    @Test
    void namesAreLimited() {
        assertThat(Topics.isTopic("a".repeat(500))).isTrue();
        assertThat(Topics.isTopic("a".repeat(501))).isFalse();
    }
}
