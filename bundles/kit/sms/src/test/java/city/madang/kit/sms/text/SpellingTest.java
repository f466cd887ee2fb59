// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "REPORT,report",
        "Ｒｅｐｏｒｔ,report",
        "'Jongno-gu!',jongno gu",
        "إيقاف,ايقاف",
        "مساعدة,مساعده",
        "قـائمة,قايمه",
        "Đà Nẵng,đa nang",
        "종로구,종로구",
        "don't,dont",
        "İstanbul,istanbul"
    })
    void makesSpellingsEqual(String written, String bare) {
        assertThat(Spelling.bare(written)).isEqualTo(bare);
    }

    @Test
    void readsDigitsOfAnyScript() {
        assertThat(Spelling.read("١٢٣ ４５ ۶ ७")).isEqualTo("123 45 6 7");
    }

    @Test
    void readsListsWithCommasOfAnyScript() {
        assertThat(Spelling.list("Start, GO، نعم、 是,,")).containsExactly("start", "go", "نعم", "是");
    }

    @Property
    void changesNothingTheSecondTime(@ForAll String text) {
        assertThat(Spelling.bare(Spelling.bare(text))).isEqualTo(Spelling.bare(text));
    }
}
