// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SealTest {
    private final Seal seal = new Seal(new byte[32]);

    @Test
    void opensOnlyWhatItSealed() {
        var sealed = seal.seal("PIN 123456 \ud55c");
        assertThat(seal.open(sealed)).contains("PIN 123456 \ud55c");
        assertThat(sealed).doesNotContain("123456").isNotEqualTo(seal.seal("PIN 123456 \ud55c"));
        var other = new byte[32];
        other[31] = 1;
        assertThat(new Seal(other).open(sealed)).isEmpty();
        for (int i = 0; i < sealed.length() - 1; i++) {
            var changed = new StringBuilder(sealed);
            changed.setCharAt(i, sealed.charAt(i) == 'A' ? 'B' : 'A');
            assertThat(seal.open(changed.toString())).isEmpty();
        }
    }

    @Test
    void takesGarbageForNothing() {
        assertThat(seal.open("")).isEmpty();
        assertThat(seal.open("AAAA")).isEmpty();
        assertThat(seal.open("\u0000%%%")).isEmpty();
    }

    @Test
    void knowsItsSignature() {
        var signature = seal.sign("a");
        assertThat(seal.isSigned("a", signature)).isTrue();
        assertThat(seal.isSigned("b", signature)).isFalse();
        assertThat(seal.isSigned("a", signature + "x")).isFalse();
        assertThat(seal.isSigned("a", "")).isFalse();
    }
}
