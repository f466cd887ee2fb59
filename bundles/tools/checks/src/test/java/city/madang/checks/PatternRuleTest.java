// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+$", "(\\s|-{3,})+", "^\\s+|\\s+$", "(.*),(.*),(.*)!", "([0-9]+\\.?)+x"})
    void findsWorkThatGrowsFasterThanTheText(String expression) {
        assertThat(PatternRule.steepest(expression)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z][a-z0-9-]{0,39}", "#[0-9a-f]{6}", "\\d{1,18}", "[\\s-]++", "no {expression", "a + b"})
    void takesWhatIsHarmless(String expression) {
        assertThat(PatternRule.steepest(expression)).isEmpty();
    }

    @Test
    void seesAddedConstantsInOnePiece() throws IOException {
        try (var file = getClass().getResourceAsStream("PatternRuleTest$Sample.class")) {
            assertThat(TextConstants.of(file)).contains("[a-z]+@[a-z]+");
        }
    }

    @SuppressWarnings("unused")
    private static final class Sample {
        private static final String NAME = "[a-z]+";
        private static final String MAIL = NAME + "@" + NAME;

        String mail() {
            return MAIL;
        }
    }
}
