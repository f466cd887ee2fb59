// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.solution.alerts.CapFiles;
import city.madang.solution.alerts.domain.Severity;
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
        var found = CapReader.read(CapFiles.text(file));
        assertThat(found.alerts()).hasSize(alerts);
        assertThat(found.links()).hasSize(links);
    }

    @Test
    void readsBothLanguagesOfCanada() {
        var alert = CapReader.read(CapFiles.text("canada.cap")).alerts().get(0);
        assertThat(alert.words())
                .extracting(each -> each.language().getLanguage())
                .contains("en", "fr");
        assertThat(alert.signature()).isEqualTo(XmlSignatures.Check.UNSIGNED);
        assertThat(alert.danger().orElseThrow().severity()).isNotEqualTo(Severity.UNKNOWN);
    }

    @Test
    void knowsWhichEarlierOnesAnUpdateSpeaksOf() {
        var canada = CapFiles.text("canada.cap");
        var update = CapReader.read(canada).alerts().get(0);
        var first = CapReader.read(canada.replace("2.49.0.1.124.6bddbc91.2012", "2.49.0.1.124.a3f342a4.2012")
                        .replace("2012-05-02T23:21:04-00:00", "2012-05-02T17:45:05-04:00"))
                .alerts()
                .get(0);
        assertThat(update.references()).hasSize(2).contains(first.fingerprint());
    }

    @Test
    void readsCharactersWhateverEncodingTheBytesHad() {
        var latin = CapFiles.text("canada.cap").replace("encoding=\"UTF-8\"", "encoding=\"ISO-8859-1\"");
        assertThat(CapReader.read("\uFEFF" + latin).alerts().get(0).words())
                .isEqualTo(CapReader.read(CapFiles.text("canada.cap"))
                        .alerts()
                        .get(0)
                        .words());
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
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(text));
    }

    @Test
    void refusesWhatIsTooLargeOrTooDeep() {
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(" ".repeat(XmlDocuments.MOST + 1)));
        var deep = "<a>".repeat(3000) + "</a>".repeat(3000);
        assertThatIllegalArgumentException().isThrownBy(() -> CapReader.read(deep));
    }
}
