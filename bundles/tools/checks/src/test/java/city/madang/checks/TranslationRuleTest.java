// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationRuleTest {
    @TempDir
    Path folder;

    private Sample lost;
    private Sample korean;
    private Sample mongolian;

    @BeforeEach
    void modules() throws IOException {
        lost = Sample.solution(folder)
                .resource("l10n/lost.properties", "a.title=Title\na.days={0, plural, one {# day} other {# days}}\n");
        korean = Sample.of(BundleModule.Kind.LANGUAGE, "ko", folder)
                .resource("l10n/lost_ko.properties", "a.title=제목\na.days={0}일\n");
        mongolian = Sample.of(BundleModule.Kind.LANGUAGE, "mn", folder);
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsWhatIsMissingInTheProductsLanguages() throws IOException {
        korean.resource("l10n/lost_ko.properties", "a.title=제목\n");
        assertThat(problems()).containsExactly("language-ko: lost: a.days is missing");
    }

    @Test
    void acceptsWhatTheModuleCarriesItself() throws IOException {
        korean.resource("l10n/lost_ko.properties", "a.title=제목\n");
        lost.resource("l10n/lost_ko.properties", "a.days={0}일\n");
        assertThat(problems()).isEmpty();
        lost.resource("l10n/lost_ko.properties", "a.days=일\n");
        assertThat(problems()).singleElement().asString().contains("placeholders");
    }

    @Test
    void listsWhatIsMissingInOthers() throws IOException {
        assertThat(new TranslationRule(Set.of("ko")).missing(all()))
                .containsExactly("mn: lost: a.title", "mn: lost: a.days");
    }

    @Test
    void findsOtherPlaceholders() throws IOException {
        mongolian.resource("l10n/lost_mn.properties", "a.days={1} хоног\n");
        assertThat(problems()).singleElement().asString().contains("a.days does not have the placeholders");
    }

    @Test
    void findsTextsWithoutSource() throws IOException {
        mongolian.resource("l10n/lost_mn.properties", "a.gone=x\n").resource("l10n/found_mn.properties", "");
        assertThat(problems()).hasSize(2);
    }

    @Test
    void findsMalformedPatterns() throws IOException {
        mongolian.resource("l10n/lost_mn.properties", "a.days={0\n");
        assertThat(problems()).singleElement().asString().contains("a.days is malformed");
    }

    private List<BundleModule> all() {
        return List.of(lost.module(), korean.module(), mongolian.module());
    }

    private List<String> problems() throws IOException {
        return new TranslationRule(Set.of("ko")).problems(all());
    }
}
