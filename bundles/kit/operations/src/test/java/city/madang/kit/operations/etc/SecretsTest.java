// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "MADANG_DB_PASSWORD",
                "clientSecret",
                "metricsToken",
                "apiKey",
                "tls.key",
                "pin",
                "smtp.passwd"
            })
    void knowsSecretsByTheirNames(String name) {
        assertThat(Secrets.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"port", "sessionHours", "monkeys", "keyboard", "shopping", "mapping", "MADANG_MAX_MEM"})
    void leavesOthers(String name) {
        assertThat(Secrets.isSecret(name)).isFalse();
    }

    @Test
    void takesValuesOutWhereverTheyTurnUp() {
        var secrets = new Secrets(List.of("s3cret value", "abc"));
        assertThat(secrets.without("login with s3cret value failed")).isEqualTo("login with *** failed");
        assertThat(secrets.without("the abc stays: too short to be one")).contains("abc");
        assertThat(secrets.without("jdbc:postgresql://kim:hidden@db/city?password=hidden&ssl=true"))
                .isEqualTo("jdbc:postgresql://kim:***@db/city?password=***&ssl=true");
        assertThat(secrets.without("password = \nhost = 127.0.0.1")).isEqualTo("password = \nhost = 127.0.0.1");
        assertThat(secrets.without("{\"token\": \"eyJhbGciOi\"}")).doesNotContain("eyJ");
    }
}
