// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.solution.alerts.CapFiles;
import city.madang.solution.alerts.domain.Severity;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapReaderTest {
    /** Whole alerts in the file, and addresses that it names for more. */
    @ParameterizedTest
    @CsvSource({
        "amber.atom, 1, 0",
        "australia.cap, 1, 0",
        "canada.cap, 1, 0",
        "earthquake.cap, 1, 0",
        "earthquake_index.atom, 0, 1",
        "no_optional_fields.cap, 1, 0",
        "ny_index.rss, 0, 2",
        "weather.atom, 1, 1",
        "weather.cap, 1, 0",
        "weather_index.atom, 0, 2"
    })
    void readsFilesOfOthers(String file, int alerts, int links) {
        var found = CapReader.read(CapFiles.bytes(file));
        assertThat(found.alerts()).hasSize(alerts);
        assertThat(found.links()).hasSize(links);
    }

    @Test
    void readsBothLanguagesOfCanada() {
        var alert = CapReader.read(CapFiles.bytes("canada.cap")).alerts().get(0);
        assertThat(alert.words())
                .extracting(each -> each.language().getLanguage())
                .contains("en", "fr");
        assertThat(alert.signature()).isEqualTo(XmlSignatures.Check.UNSIGNED);
        assertThat(alert.danger().orElseThrow().severity()).isNotEqualTo(Severity.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<html/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'>&b;</alert>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><rss/>",
                "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><identifier>1</identifier></alert>",
                "<alert><identifier>1</identifier></alert>"
            })
    void refusesWhatIsNoAlert(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(new byte[XmlDocuments.MOST_BYTES + 1]));
        var deep = "<a>".repeat(3000) + "</a>".repeat(3000);
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(deep.getBytes(StandardCharsets.UTF_8)));
    }
}
