// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpreadsheetTextTest {
    @Test
    void seesHowAListIsSeparated() {
        assertThat(SpreadsheetText.separator("id;name,first;lat\na,b,c,d,e")).isEqualTo(';');
        assertThat(SpreadsheetText.separator("id\tname\n;;;")).isEqualTo('\t');
        assertThat(SpreadsheetText.separator("id,name")).isEqualTo(',');
        assertThat(SpreadsheetText.separator("id;name, first")).isEqualTo(';');
        assertThat(SpreadsheetText.separator("id")).isEqualTo(',');
        assertThat(SpreadsheetText.separator("")).isEqualTo(',');
    }

    @Test
    void takesOnlyTheMarkAway() {
        assertThat(SpreadsheetText.unmarked(SpreadsheetText.MARK + "id")).isEqualTo("id");
        assertThat(SpreadsheetText.unmarked("id")).isEqualTo("id");
        assertThat(SpreadsheetText.unmarked("")).isEmpty();
    }

    @Test
    void leavesWordsAlone() {
        assertThat(SpreadsheetText.harmless("'tis A-1")).isEqualTo("'tis A-1");
        assertThat(SpreadsheetText.plain("'tis A-1")).isEqualTo("'tis A-1");
    }

    @Property
    void writesNoFormulaAndGivesTheTextAgain(@ForAll("cells") String text) {
        var written = SpreadsheetText.harmless(text);
        assertThat(written).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(SpreadsheetText.plain(written)).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars('\'', '=', '+', '-', '@', '\t', '\r', 'a', '1')
                .ofMaxLength(6);
    }
}
