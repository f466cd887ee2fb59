// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BlackoutTest {
    @Test
    void takesWordsOutWhereverTheyStand() {
        assertThat(Blackout.without("Ann called. ann's neighbour is Anna.", List.of("Ann")))
                .isEqualTo("[…] called. […]'s neighbour is Anna.");
        assertThat(Blackout.without("김철수는 옆집에 산다", List.of("김철수"))).isEqualTo("[…]는 옆집에 산다");
        assertThat(Blackout.without("Ann Lee", List.of("Ann Lee", "Lee", " "))).isEqualTo("[…]");
        assertThat(Blackout.without("", List.of("Ann"))).isEmpty();
    }

    @Test
    void knowsWhetherWordsWereOnlyTakenOut() {
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "call […] at 5")).isTrue();
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "[…]")).isTrue();
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "call Ann at 5")).isTrue();
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "call Bob at 5")).isFalse();
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "call […] at six")).isFalse();
        assertThat(Blackout.onlyTakesOut("call Ann at 5", "please […] at 5")).isFalse();
        assertThat(Blackout.onlyTakesOut("aba", "ab[…]ba")).isFalse();
        assertThat(Blackout.onlyTakesOut("one two three", "[…]three[…]two[…]")).isFalse();
    }

    @Property
    void whatItTakesOutWasOnlyTakenOut(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 20) String letters,
            @ForAll @Size(max = 3) List<@CharRange(from = 'a', to = 'c') @StringLength(max = 3) String> words) {
        var text = letters.replace('c', ' ');
        var shown = Blackout.without(text, words);
        assertThat(Blackout.onlyTakesOut(text, shown)).isTrue();
        words.stream()
                .filter(word -> !word.isBlank())
                .forEach(word -> assertThat(Blackout.places(shown, word)).isEmpty());
    }
}
