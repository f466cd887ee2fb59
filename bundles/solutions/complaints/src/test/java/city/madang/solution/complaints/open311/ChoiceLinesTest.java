// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceLinesTest {
    private final ChoiceLines lines = new ChoiceLines(List.of(Locale.ENGLISH, Locale.KOREAN));

    @Test
    void readsChoicesAsChiefsTypeThem() {
        var read = lines.read("hole: Hole | 구멍\r\n\n crack : Crack");
        assertThat(read).extracting(Attribute.Choice::code).containsExactly("hole", "crack");
        assertThat(read.get(0).name().in(Locale.KOREAN)).isEqualTo("구멍");
        assertThat(read.get(1).name().in(Locale.KOREAN)).isEqualTo("Crack");
        for (var wrong : List.of("hole", "hole:", "a b: Hole", "a: A\na: B")) {
            assertThatThrownBy(() -> lines.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void writesThemSoThatTheyAreReadAsTheyWere() {
        var choices = List.of(
                new Attribute.Choice("hole", new LocalText(Map.of("en", "Hole", "ko", "구멍"))),
                new Attribute.Choice("crack", LocalText.of("Crack")),
                new Attribute.Choice("dent", new LocalText(Map.of("ko", "움푹 팬 곳"))));
        assertThat(lines.read(lines.write(choices))).isEqualTo(choices);
        var elsewhere = List.of(new Attribute.Choice("trou", new LocalText(Map.of("fr", "Trou"))));
        assertThat(lines.read(lines.write(elsewhere)).get(0).name().in(Locale.ENGLISH))
                .isEqualTo("Trou");
    }
}
