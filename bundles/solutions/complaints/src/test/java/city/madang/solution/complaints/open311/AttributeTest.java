// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.l10n.LocalText;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.open311.Attribute.Type;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AttributeTest {
    private static final List<Attribute.Choice> CHOICES = List.of(
            new Attribute.Choice("hole", LocalText.of("Hole")), new Attribute.Choice("crack", LocalText.of("Crack")));

    private static Attribute asking(Type type) {
        return new Attribute(new ServiceCode("roads"), "KIND", 1, type, true, true, LocalText.of("What?"), "", CHOICES);
    }

    @Test
    void takesWhatItsTypeAllows() {
        assertThat(asking(Type.STRING).takes(List.of("a line"))).isTrue();
        assertThat(asking(Type.STRING).takes(List.of("two\nlines"))).isFalse();
        assertThat(asking(Type.TEXT).takes(List.of("two\nlines"))).isTrue();
        assertThat(asking(Type.TEXT).takes(List.of("x".repeat(4001)))).isFalse();
        assertThat(asking(Type.NUMBER).takes(List.of("-1.5"))).isTrue();
        assertThat(asking(Type.NUMBER).takes(List.of("1,5"))).isFalse();
        assertThat(asking(Type.NUMBER).takes(List.of("1e999999999999"))).isFalse();
        assertThat(asking(Type.DATETIME).takes(List.of("2026-03-04T05:06:07Z"))).isTrue();
        assertThat(asking(Type.DATETIME).takes(List.of("soon"))).isFalse();
    }

    @Test
    void takesSeveralOfAListOnlyWhereSeveralAreAsked() {
        assertThat(asking(Type.SINGLEVALUELIST).takes(List.of("hole"))).isTrue();
        assertThat(asking(Type.SINGLEVALUELIST).takes(List.of("hole", "crack"))).isFalse();
        assertThat(asking(Type.MULTIVALUELIST).takes(List.of("hole", "crack"))).isTrue();
        assertThat(asking(Type.MULTIVALUELIST).takes(List.of("hole", "hole"))).isFalse();
        assertThat(asking(Type.MULTIVALUELIST).takes(List.of("Hole"))).isFalse();
    }

    @Test
    void readsChoicesAsChiefsTypeThem() {
        var lines = new ChoiceLines(List.of(Locale.ENGLISH, Locale.KOREAN));
        var read = lines.read("hole: Hole | 구멍\r\n\n crack : Crack");
        assertThat(read).extracting(Attribute.Choice::code).containsExactly("hole", "crack");
        assertThat(read.get(0).name().in(Locale.KOREAN)).isEqualTo("구멍");
        assertThat(read.get(1).name().in(Locale.KOREAN)).isEqualTo("Crack");
        for (var wrong : List.of("hole", "hole:", "a b: Hole", "a: A\na: B")) {
            assertThatThrownBy(() -> lines.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
