// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.l10n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PseudoLocaleTest {
    @Test
    void isAboutAThirdLonger() {
        var text = "Report a broken pavement and say where it is";
        assertThat(PseudoLocale.ACCENTED.apply(text))
                .hasSizeBetween((int) (text.length() * 1.3), (int) (text.length() * 1.4) + 1);
    }

    @Test
    void leavesKeywordsAndStylesAlone() {
        var pattern =
                "{0, select, male {his} other {their}} {1, number, percent} {2, plural, =0 {none} one {#} other {# of}}";
        var pseudo = PseudoLocale.ACCENTED.apply(pattern);
        assertThat(pseudo).contains("{0, select, male {ĥîš} other {ţĥéîŕ}}", "{1, number, percent}", "=0 {ñöñé}");
        assertThat(new MessageFormat(pseudo, Locale.ENGLISH).format(new Object[] {"male", 0.5, 2}))
                .startsWith("[ĥîš 50% 2 öf");
    }

    @Test
    void leavesATextWithoutWordsAlone() {
        assertThat(PseudoLocale.ACCENTED.apply("{0}")).isEqualTo("{0}");
    }
}
