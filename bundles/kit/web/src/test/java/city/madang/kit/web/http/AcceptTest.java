// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "application/json, text/html;q=0.5"})
    void givesJsonToMachines(String accept) {
        assertThat(Accept.prefersJson(accept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "*/*",
                "",
                "text/html, application/json",
                "application/json;q=zero"
            })
    void givesPagesToPeople(String accept) {
        assertThat(Accept.prefersJson(accept)).isFalse();
    }
}
