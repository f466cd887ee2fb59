// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("127.0.0.1, ::1, 10.1.0.0/16");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 203.0.113.9, 203.0.113.9",
        "::1, 2001:db8::7, 2001:db8::7",
        "10.1.200.3, 203.0.113.9, 203.0.113.9",
        "127.0.0.1, '1.2.3.4, 203.0.113.9', 203.0.113.9",
        "127.0.0.1, '203.0.113.9, 10.1.0.7', 203.0.113.9",
        "127.0.0.1, '203.0.113.9, evil.example', 127.0.0.1",
        "127.0.0.1, '', 127.0.0.1",
        "10.2.0.1, 203.0.113.9, 10.2.0.1",
        "198.51.100.1, 203.0.113.9, 198.51.100.1"
    })
    void seesTheLastOneThatABelievedServerSaw(String from, String forwarded, String caller) {
        assertThat(proxies.seen(request(from, Map.of("X-Forwarded-For", List.of(forwarded))))
                        .address())
                .isEqualTo(caller);
    }

    @Test
    void linesOfTheFieldBelongTogether() {
        var lines = Map.of("X-Forwarded-For", List.of("1.2.3.4", "203.0.113.9"));
        assertThat(proxies.seen(request("::1", lines)).address()).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, https, true", "127.0.0.1, http, false", "198.51.100.1, https, false"})
    void knowsWhetherThePersonsLineIsEncrypted(String from, String scheme, boolean secure) {
        assertThat(proxies.seen(request(from, Map.of("X-Forwarded-Proto", List.of(scheme))))
                        .secure())
                .isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "10.1.0.0/33", "10.1.0.0/x", "1.2.3.4.5"})
    void refusesWhatIsNoAddress(String list) {
        assertThatThrownBy(() -> Proxies.of(list)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void believesNobodyWhenNobodyIsNamed() {
        var request = request("127.0.0.1", Map.of("X-Forwarded-For", List.of("203.0.113.9")));
        assertThat(Proxies.of(" ").seen(request)).isSameAs(request);
    }

    private static Request request(String from, Map<String, List<String>> fields) {
        return new Request("GET", "/", "", new Headers(fields), 0, InputStream.nullInputStream(), from, false);
    }
}
