// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.sms.text.Segments;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScreensTest {
    @Test
    void cutsBetweenLinesAndSaysHowToGoOn() {
        var line = "Your request about the lamp in front of number 12 has been answered.";
        var screens = Screens.of(line + "\n" + line + "\n" + line, "more");
        assertThat(screens).containsExactly(line + "\n" + line + "\n98 more", line);
    }

    @Test
    void leavesAShortTextWhole() {
        assertThat(Screens.of("예, 감사합니다.", "더")).containsExactly("예, 감사합니다.");
    }

    @Property(tries = 200)
    void losesNothingAndFits(@ForAll @StringLength(max = 700) String text) {
        var screens = Screens.of(text, "more");
        assertThat(screens).allMatch(Segments::fitOne);
        var whole = screens.stream()
                .map(screen -> screen.endsWith("\n98 more") ? screen.substring(0, screen.length() - 8) : screen)
                .collect(Collectors.joining());
        assertThat(black(whole)).isEqualTo(black(text));
    }

    private static String black(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
