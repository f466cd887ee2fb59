// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    @Test
    void eachPairIsAnotherAndLongEnough() {
        var one = (RSAPublicKey) SigningKeys.pair().getPublic();
        assertThat(one.getModulus())
                .isNotEqualTo(((RSAPublicKey) SigningKeys.pair().getPublic()).getModulus());
        assertThat(one.getModulus().bitLength()).isEqualTo(3072);
    }
}
