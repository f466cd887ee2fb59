// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerTemplateTest {
    @Test
    void fillsInWhatIsKnownAndLeavesTheRestToBeSeen() {
        var template = new AnswerTemplate(
                1, Optional.empty(), Locale.ENGLISH, "Thanks", "Dear citizen, {title} ({number}) {due} {} {x");
        assertThat(template.filled(Map.of("title", "a $1 hole\\", "number", "{due}")))
                .isEqualTo("Dear citizen, a $1 hole\\ ({due}) {due} {} {x");
    }

    @Test
    void namesWhatCannotBeFilledIn() {
        assertThat(AnswerTemplate.unknownPlaces("{title} {name} { number }"))
                .containsExactlyInAnyOrder("name", " number ");
        assertThat(AnswerTemplate.unknownPlaces("{title} } {")).isEmpty();
    }
}
