// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodesTest {
    @Test
    void keepsWordsReadable() {
        assertThat(Codes.of("STATEN ISLAND", 40)).isEqualTo("STATEN-ISLAND");
        assertThat(Codes.of("NYPD", 40)).isEqualTo("NYPD");
        assertThat(Codes.of("Noise - Residential", 60)).isEqualTo("Noise-Residential");
    }

    @Test
    void tellsWordsOfOtherScriptsApart() {
        assertThat(Codes.of("종로구", 40)).isNotEqualTo(Codes.of("마포구", 40)).matches("[0-9a-f]{8}");
    }

    @Property
    void makesACodeOfAnything(@ForAll String words) {
        assertThat(Codes.of(words, 40)).matches("[A-Za-z0-9._-]{1,40}").isEqualTo(Codes.of(words, 40));
    }
}
