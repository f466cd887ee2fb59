// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.TestCity;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private static final String PASSWORD = "four plain words here";

    @ParameterizedTest
    @ValueSource(ints = {4, 5, Passwords.COST})
    void knowsAPasswordByItsHashAndNobodyWithoutOne(int cost) {
        var passwords = new Passwords(cost, new SecureRandom(), new TestCity());
        var hash = passwords.hash(PASSWORD);
        assertThat(hash).contains("$%02d$".formatted(cost));
        assertThat(passwords.matches(PASSWORD, Optional.of(hash))).isTrue();
        assertThat(passwords.matches(PASSWORD + "!", Optional.of(hash))).isFalse();
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(passwords.nobodys).hasSameSizeAs(hash).startsWith(hash.substring(0, hash.lastIndexOf('$') + 1));
    }
}
