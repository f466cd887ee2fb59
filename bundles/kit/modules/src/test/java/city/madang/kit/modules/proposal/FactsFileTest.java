// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What modules say to a study, as old and as new modules write it. */
class FactsFileTest {
    @Test
    void readsPlainTextsAndTextsInLanguages() {
        var facts = FactsFile.read("""
                {"solves": ["In English", {"en": "Both", "ko": "둘 다"}], "problems": {"a": 2, "b": 9},
                 "conditions": ["network"], "worksWith": ["gis"],
                 "costItems": [{"item": "Training", "unit": "person-day", "basis": "one"}],
                 "benefits": [{"figure": "days", "before": 3.8}, {"item": {"en": "Time", "ko": "시간"}, "unit": "person-hour", "basis": "n × 2"}]}""");
        assertThat(facts.solves()).extracting(each -> each.in(Locale.KOREAN)).containsExactly("In English", "둘 다");
        assertThat(facts.problems()).isEqualTo(Map.of("a", 2, "b", 3));
        assertThat(facts.conditions()).containsExactly("network");
        assertThat(facts.worksWith()).containsExactly("gis");
        assertThat(facts.costs())
                .singleElement()
                .satisfies(cost -> assertThat(cost.unit()).isEqualTo("person-day"));
        assertThat(facts.benefits()).singleElement().satisfies(each -> {
            assertThat(each.item().in(Locale.KOREAN)).isEqualTo("시간");
            assertThat(each.basis().in(Locale.ENGLISH)).isEqualTo("n × 2");
        });
        assertThat(facts.prerequisites()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(FactsFile.read("{}").problems()).isEmpty();
        assertThatThrownBy(() -> FactsFile.read("no json")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactsFile.read("{\"solves\": [{}]}")).isInstanceOf(IllegalArgumentException.class);
    }
}
