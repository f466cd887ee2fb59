// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoinsTest {
    private static final Coins WON = new Coins(Currency.getInstance("KRW"));
    private static final Coins DOLLARS = new Coins(Currency.getInstance("USD"));
    private static final Coins DINARS = new Coins(Currency.getInstance("KWD"));

    @Test
    void whatIsTypedComesBack() {
        var dice = new Random(7);
        for (var coins : new Coins[] {WON, DOLLARS, DINARS, new Coins(Currency.getInstance("XAU"))}) {
            for (int round = 0; round < 2000; round++) {
                long amount = (long) (Coins.MOST * Math.pow(dice.nextDouble(), 6));
                assertThat(coins.minor(coins.typed(amount))).isEqualTo(amount);
                assertThat(coins.minor(grouped(coins.major(amount)))).isEqualTo(amount);
                assertThat(coins.minor(arabic(coins.typed(amount)))).isEqualTo(amount);
            }
            assertThat(coins.minor(coins.typed(Coins.MOST))).isEqualTo(Coins.MOST);
            assertThat(coins.minor("0")).isZero();
        }
    }

    private static String grouped(BigDecimal units) {
        return String.format(java.util.Locale.ROOT, "%,." + units.scale() + "f", units);
    }

    private static String arabic(String western) {
        var digits = new StringBuilder();
        western.chars()
                .map(sign -> sign == '.' ? '\u066B' : sign - '0' + '\u0660')
                .forEach(sign -> digits.append((char) sign));
        return digits.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E+999999999",
                "1e-99",
                "1e5",
                "0x10",
                "9999999999999999999999999999999999999999",
                "0.000000000000000000000000000000000000001",
                "10000000000000",
                "-1",
                "+1",
                "1,5",
                "1,5000",
                "1.234.567",
                ",123",
                "1,,234",
                ".5",
                "5.",
                "1.234",
                "NaN",
                "ten",
                ""
            })
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> DOLLARS.minor(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thousandsMayStandApart() {
        assertThat(DOLLARS.minor(" 1,234,567.50 ")).isEqualTo(123_456_750);
        assertThat(DOLLARS.minor("1 234 567.5")).isEqualTo(123_456_750);
        assertThat(DOLLARS.minor("12\u066C345\u066B67")).isEqualTo(1_234_567);
        assertThat(WON.minor("1'000")).isEqualTo(1000);
        assertThat(WON.minor("7.00")).isEqualTo(7);
        assertThatThrownBy(() -> WON.minor("7.01")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReckonedAmountIsTakenToTheNearestCoin() {
        assertThat(WON.minor(new BigDecimal("2775188500.4"))).isEqualTo(2_775_188_500L);
        assertThat(DINARS.minor(new BigDecimal("0.3075"))).isEqualTo(308);
        assertThatThrownBy(() -> DINARS.minor(DINARS.major(Coins.MOST).multiply(Coins.MOST_RATE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DINARS.minor(new BigDecimal("1E+999999999")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRateIsAboveNothingAndBounded() {
        assertThat(Coins.rate("0.00075")).isEqualByComparingTo("0.00075");
        assertThat(Coins.rate("10,000,000")).isEqualByComparingTo(Coins.MOST_RATE);
        for (var typed : new String[] {"0", "10000001", "1e-9", "1e9", "0.00000000001"}) {
            assertThatThrownBy(() -> Coins.rate(typed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void wholeNumbersHaveBounds() {
        assertThat(Typed.whole("30", 0, 30)).isEqualTo(30);
        for (var typed : new String[] {"31", "0", "1.5", "1e1"}) {
            assertThatThrownBy(() -> Typed.whole(typed, 1, 30)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
