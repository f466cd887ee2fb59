// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.geo.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    @Test
    void readsWhatItWrites() {
        for (var text : new String[] {"37.5663,126.9779 2.5", "-10,20 0.1", "1,1 1,2 2,2 1,1"}) {
            assertThat(Shape.parse(text).cap()).isEqualTo(text);
        }
        assertThat(Shape.parse("1,1 1,2 2,2").cap()).as("closed").isEqualTo("1,1 1,2 2,2 1,1");
    }

    @Test
    void knowsWhatLiesInIt() {
        var circle = Shape.parse("37.5663,126.9779 2.5");
        assertThat(circle.holds(new Point(37.58, 126.9779))).isTrue();
        assertThat(circle.holds(new Point(37.6, 126.9779))).isFalse();
        var bay = Shape.parse("0,0 0,10 10,10 10,0 6,0 6,5 4,5 4,0");
        assertThat(bay.holds(new Point(5, 7))).isTrue();
        assertThat(bay.holds(new Point(5, 2))).as("in the bay").isFalse();
        assertThat(bay.holds(new Point(2, 2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1,1", "1,1 0", "1,1 -2", "91,0 1", "1,1 2,2", "a,b 1", "1,1 NaN", "1,1 99999"})
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Shape.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 160, 161, 306, 307})
    void countsThePartsOfATextMessage(int letters) {
        int expected = letters <= 160 ? 1 : letters <= 306 ? 2 : 3;
        assertThat(new ShortMessage("a".repeat(letters)).parts()).isEqualTo(expected);
    }

    @Test
    void otherScriptsTakeMoreParts() {
        assertThat(new ShortMessage("홍".repeat(70)).parts()).isOne();
        assertThat(new ShortMessage("홍".repeat(71)).parts()).isEqualTo(2);
        assertThat(new ShortMessage("€".repeat(81)).parts()).as("counts twice").isEqualTo(2);
    }
}
