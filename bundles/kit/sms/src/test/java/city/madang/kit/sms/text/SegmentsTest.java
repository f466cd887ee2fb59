// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
    @ParameterizedTest
    @CsvSource({
        "a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "€,152,2", "한,70,1", "한,71,2", "한,134,2",
        "한,135,3", "ع,70,1", "😀,35,1", "😀,36,2"
    })
    void countsAsTheStandardDoes(String character, int times, int segments) {
        assertThat(Segments.of(character.repeat(times)).count()).isEqualTo(segments);
    }

    @Test
    void writesTypographyPlainlyWhenThatSavesAlphabet() {
        var english = Segments.of("“It’s broken” – since May…");
        assertThat(english.gsm()).isTrue();
        assertThat(english.parts()).containsExactly("\"It's broken\" - since May...");
        assertThat(Segments.of("“가로등”").parts()).containsExactly("“가로등”");
    }

    @Property
    void losesNothing(@ForAll @StringLength(max = 800) String text) {
        var segments = Segments.of(text);
        assertThat(String.join("", segments.parts())).isEqualTo(Gsm.plain(text));
        int most = segments.count() == 1 ? 140 : 134;
        assertThat(segments.parts()).allMatch(part -> octets(part, segments.gsm()) <= most);
        assertThat(segments.parts())
                .noneMatch(part -> !part.isEmpty()
                        && Character.isLowSurrogate(part.charAt(0))
                        && Character.isHighSurrogate(text.charAt(0))
                        && part != segments.parts().get(0));
    }

    private static int octets(String part, boolean gsm) {
        return gsm ? (Gsm.encode(part).length * 7 + 7) / 8 : part.getBytes(StandardCharsets.UTF_16BE).length;
    }

    @Property
    void readsBackWhatItWrote(@ForAll @StringLength(max = 200) String text) {
        if (Gsm.has(text)) {
            assertThat(Gsm.decode(Gsm.encode(text))).isEqualTo(text);
        }
    }

    @Test
    void knowsTheWholeAlphabet() {
        var all = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCÄÖÑÜ§¿abcäöñüà^{}\\[~]|€\f";
        assertThat(Gsm.decode(Gsm.encode(all))).isEqualTo(all);
        assertThatThrownBy(() -> Gsm.encode("한")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Gsm.decode(new byte[] {0x1B})).isEmpty();
    }
}
