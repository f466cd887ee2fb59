// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchPagesTest {
    @TempDir
    Path folder;

    private PortalCity city;

    @BeforeEach
    void openTheCity() throws Exception {
        city = new PortalCity(folder, true);
        city.official("root", Role.ADMINISTRATOR);
        city.stand("2", "Bicycle repairs in the park", "Punctures and brakes.");
        city.stand("3", "Bicycle hire", "By the hour, near the municipal waste collection point.");
        city.search().rebuild();
    }

    @AfterEach
    void closeTheCity() {
        city.close();
    }

    @Test
    void asksWhetherAnotherSpellingWasMeant() {
        var page = city.browser().get("//search?q=bicicle");
        assertThat(page.first(".meant").text()).isEqualTo("Did you mean bicycle");
        assertThat(page.first(".meant a").attr("href")).isEqualTo("/search?q=bicycle");
        assertThat(city.browser().get("//search?q=bicycle").all(".meant")).isEmpty();
    }

    @Test
    void suggestsQuestionsToScriptsAndOnThePage() {
        assertThat(city.browser().get("//search/suggestions?q=bicy").words())
                .contains("Bicycle repairs in the park", "Bicycle hire");
        assertThat(city.browser().get("//search?q=bicycle").words()).contains("Others ask");
    }

    @Test
    void usesTheWordsOfEditorsAtTheNextQuestion() {
        var root = city.signedIn("root");
        assertThat(city.browser().get("//search?q=garbage").words()).contains("Nothing found");
        root.get("//admin/search-words");
        var kept = root.post("//admin/search-words", Map.of("words", "garbage\nmunicipal waste", "language", ""));
        assertThat(kept.words()).contains("The group is kept", "garbage, municipal waste");
        assertThat(city.browser().get("//search?q=garbage").first(".hit-title").text())
                .isEqualTo("Bicycle hire");
        root.post("//" + kept.first("form[action$=/drop]").attr("action").substring(1), Map.of());
        assertThat(city.browser().get("//search?q=garbage").words()).contains("Nothing found");
    }

    @Test
    void refusesAGroupOfOneWordAndKeepsWhatWasTyped() {
        var root = city.signedIn("root");
        root.get("//admin/search-words");
        var page = root.post("//admin/search-words", Map.of("words", "garbage", "language", "en"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("words").error()).contains("Write 2 to 20 words");
        assertThat(page.first("textarea").text()).isEqualTo("garbage");
    }

    @Test
    void listsWhatSeveralAskedInVain() {
        for (int i = 0; i < 3; i++) {
            city.browser().get("//search?q=unicorn");
        }
        city.browser().get("//search?q=090+1234+5678+lost+it");
        var root = city.signedIn("root");
        var page = root.get("//admin/search-words");
        assertThat(page.words()).contains("unicorn").doesNotContain("1234");
        root.post("//admin/search-words/settle", Map.of("words", "unicorn"));
        assertThat(root.get("//admin/search-words").words()).doesNotContain("unicorn");
    }
}
