// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReceiptNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long FIRST = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    /** 2^30 seconds after the first one the time part starts again. */
    private static final long LAST = FIRST + (1L << 30) - 1;

    @Property(tries = 200)
    void refusesEverySingleWrongCharacter(@ForAll("numbers") ReceiptNumber number) {
        for (int place = 0; place < number.value().length(); place++) {
            for (var wrong : ALPHABET.toCharArray()) {
                var typed = new StringBuilder(number.value());
                typed.setCharAt(place, wrong);
                if (!typed.toString().equals(number.value())) {
                    assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.parse(typed.toString()));
                }
            }
        }
    }

    @Property
    void refusesEverySwapOfTwoCharacters(@ForAll("numbers") ReceiptNumber number) {
        var value = number.value();
        for (int a = 0; a < value.length(); a++) {
            for (int b = a + 1; b < value.length(); b++) {
                var typed = new StringBuilder(value);
                typed.setCharAt(a, value.charAt(b));
                typed.setCharAt(b, value.charAt(a));
                if (!typed.toString().equals(value)) {
                    assertThatIllegalArgumentException().isThrownBy(() -> ReceiptNumber.parse(typed.toString()));
                }
            }
        }
    }

    @Property
    void readsWhatItShows(@ForAll("numbers") ReceiptNumber number) {
        assertThat(ReceiptNumber.parse(number.toString())).isEqualTo(number);
        assertThat(number.toString()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
    }

    @Property
    void readsWhatPeopleMakeOfIt(@ForAll("numbers") ReceiptNumber number) {
        var sloppy = number.toString()
                .toLowerCase()
                .replace('0', 'o')
                .replace('1', 'l')
                .replace("-", " \u2013 ");
        assertThat(ReceiptNumber.parse(" " + sloppy)).isEqualTo(number);
    }

    @Property
    void laterNumbersSortBehindEarlierOnes(
            @ForAll("moments") Instant one, @ForAll("moments") Instant other, @ForAll long seed) {
        var random = new Random(seed);
        var early = ReceiptNumber.next(one, random).value().substring(0, 6);
        var late = ReceiptNumber.next(other, random).value().substring(0, 6);
        assertThat(Integer.signum(early.compareTo(late))).isEqualTo(Integer.signum(one.compareTo(other)));
    }

    @Property
    void refusesAnyOtherTextInTheSameWay(@ForAll String text) {
        try {
            assertThat(ReceiptNumber.parse(text).value()).hasSize(15);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageStartingWith("not a receipt number");
        }
    }

    @Example
    void differsWithinOneSecond() {
        var random = new Random(1);
        var now = Instant.ofEpochSecond(FIRST + 1000);
        assertThat(ReceiptNumber.next(now, random)).isNotEqualTo(ReceiptNumber.next(now, random));
    }

    @Provide
    Arbitrary<ReceiptNumber> numbers() {
        return Combinators.combine(moments(), Arbitraries.longs())
                .as((moment, seed) -> ReceiptNumber.next(moment, new Random(seed)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }
}
