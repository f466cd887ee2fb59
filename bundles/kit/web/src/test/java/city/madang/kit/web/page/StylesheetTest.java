// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    @Test
    void leavesOutWhatIsNotUsed() {
        assertThat(Stylesheet.trimmed("@charset \"UTF-8\";/* c */.btn,.modal{a:b}.carousel-item{c:d}.p-xl-2{e:f}"))
                .isEqualTo(".btn{a:b}");
    }

    @Test
    void keepsWhatHoldsForSomeScreens() {
        assertThat(Stylesheet.trimmed("@media (min-width:768px){.col-md-6{a:b}.modal{c:d}}@media print{.toast{x:y}}"))
                .isEqualTo("@media (min-width:768px){.col-md-6{a:b}}");
    }

    @Test
    void letsTheSystemChooseTheDarkTheme() {
        assertThat(Stylesheet.trimmed("[data-bs-theme=dark]{a:b}:root,[data-bs-theme=light]{c:d}"))
                .isEqualTo("@media(prefers-color-scheme:dark){:root{a:b}}:root,[data-bs-theme=light]{c:d}");
    }

    @Test
    void keepsCommasInBrackets() {
        assertThat(Stylesheet.trimmed(".a:not(.b,.c),.d{e:f}")).isEqualTo(".a:not(.b,.c),.d{e:f}");
    }

    /** Half of the budget of a first view is 30 KB; the script of the desk takes the rest (LOOK.md). */
    @Test
    void makesTheStylesheetsSmall() {
        for (var name : new String[] {"bootstrap.min.css", "bootstrap.rtl.min.css"}) {
            var whole = new Vendor().read("bootstrap", name);
            var trimmed = Stylesheet.trimmed(new String(whole, StandardCharsets.UTF_8));
            assertThat(trimmed).contains(".form-control", ".btn-primary", ".table", ".pagination", ".card");
            assertThat(Asset.of(name, trimmed.getBytes(StandardCharsets.UTF_8)).gzipped())
                    .hasSizeLessThan(18 * 1024);
        }
    }
}
