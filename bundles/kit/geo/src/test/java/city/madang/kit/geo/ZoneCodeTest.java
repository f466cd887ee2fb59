// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ZoneCodeTest {
    @Test
    void isReadHoweverItIsWritten() {
        var code = ZoneCode.of("HX8H+J6");
        assertThat(code).hasSize(7).startsWith("HX8HJ6");
        assertThat(ZoneCode.read(code)).contains("HX8H+J6");
        assertThat(ZoneCode.read(" hx8-hj6 " + code.charAt(6))).contains("HX8H+J6");
        assertThat(ZoneCode.read("market")).isEmpty();
    }

    @Property
    void noticesEveryWrongSign(
            @ForAll("shortened") String shortened,
            @ForAll @IntRange(max = 5) int where,
            @ForAll @IntRange(max = 19) int what) {
        var code = ZoneCode.of(shortened);
        var wrong = new StringBuilder(code);
        wrong.setCharAt(where, OpenLocation.DIGITS.charAt(what));
        assertThat(ZoneCode.read(wrong.toString()).isPresent())
                .isEqualTo(wrong.toString().equals(code));
    }

    @Property
    void noticesSwappedNeighbours(@ForAll("shortened") String shortened, @ForAll @IntRange(max = 4) int where) {
        var code = ZoneCode.of(shortened);
        var swapped = new StringBuilder(code);
        swapped.setCharAt(where, code.charAt(where + 1));
        swapped.setCharAt(where + 1, code.charAt(where));
        assertThat(ZoneCode.read(swapped.toString()).isPresent())
                .isEqualTo(swapped.toString().equals(code));
    }

    @Provide
    Arbitrary<String> shortened() {
        return Arbitraries.strings()
                .withChars(OpenLocation.DIGITS)
                .ofLength(6)
                .map(digits -> digits.substring(0, 4) + "+" + digits.substring(4));
    }
}
