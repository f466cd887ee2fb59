// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentCodeTest {
    private final Dice dice = new Dice();

    @Test
    void isReadHoweverItIsTyped() {
        var code = dice.code();
        assertThat(code.shown()).matches("[34679CDFHJKMNPQRTVWXY]{5}(-[34679CDFHJKMNPQRTVWXY]{5}){2}");
        assertThat(EnrolmentCode.parse(code.shown())).isEqualTo(code);
        assertThat(EnrolmentCode.parse(" " + code.shown().toLowerCase().replace('-', ' ') + "\t"))
                .isEqualTo(code);
        assertThat(EnrolmentCode.parse(code.shown().replace('-', '\u2013'))).isEqualTo(code);
    }

    @Test
    void hasMoreThanSixtyBitsAndIsNeverPrinted() {
        assertThat(15 * Math.log(21) / Math.log(2)).isGreaterThan(60);
        assertThat(dice.code()).isNotEqualTo(dice.code());
        assertThat(dice.code()).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34679-CDFHJ-KMNP", "34679-CDFHJ-KMNPQR", "34679-CDFHJ-KMNP0", "34679-CDFHJ-KMNPÄ"})
    void refusesWhatCannotBeOne(String typed) {
        assertThatThrownBy(() -> EnrolmentCode.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
