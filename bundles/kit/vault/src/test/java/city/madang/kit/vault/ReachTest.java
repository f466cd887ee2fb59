// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.vault.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @ParameterizedTest
    @CsvSource({
        "' Kim@Example.ORG ', kim@example.org",
        "010-1234-5678, 821012345678",
        "+82 10 1234 5678, 821012345678",
        "0082-10-1234-5678, 821012345678",
        "٠١٠١٢٣٤٥٦٧٨, 821012345678",
        "room 12 upstairs, 12",
        "ask the guard, ask the guard"
    })
    void bringsToOneForm(String typed, String form) {
        assertThat(Reach.form(typed, "82")).isEqualTo(form);
    }
}
