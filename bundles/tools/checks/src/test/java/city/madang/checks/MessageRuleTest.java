// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageRuleTest {
    private static final String TEXTS = """
            module.name=Lost property
            module.about=Things handed in
            role.clerk=Clerk
            """;

    @TempDir
    Path folder;

    private Sample lost;
    private Sample kit;

    @BeforeEach
    void modules() throws IOException {
        lost = Sample.solution(folder).resource("l10n/lost.properties", TEXTS);
        kit = Sample.of(BundleModule.Kind.KIT, "l10n", folder).resource("l10n/kit.properties", "page.home=Start\n");
        lost.resource("web/lost/start.html", "{{ t(\"page.home\") }}");
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsTextsThatHideOneOfTheKit() throws IOException {
        lost.resource("l10n/lost.properties", TEXTS + "page.home=Shelf\n");
        assertThat(problems()).containsExactly("lost texts: page.home is the name of a text of the kit");
    }

    @Test
    void findsTextsThatTemplatesUseAndNobodyWrote() throws IOException {
        lost.resource(
                "web/lost/new.html",
                "{% extends \"kit/task.html\" %}{{ t('new.title') }}{{ textField(\"what\") }}{{ submit(\"new.send\") }}"
                        + "{{ postButton(\"/x\", \"new.drop\") }}{{ tag(state, \"state.kept\") }}{{ t(\"page.home\") }}");
        missing("new.title", "new.what.label", "new.send", "new.drop", "state.kept");
    }

    @Test
    void findsTextsThatClassesUseAndNobodyWrote() throws IOException {
        lost.java("LostModule.java", """
                Offer.of().entry("report", "/report", Icon.BAG).tasks("claims", x).search("items", x)
                        .indicator("returned", Unit.PERCENT, x);
                """)
                .java(
                        "A.java",
                        "HttpReply.seeOther(\"/\").notice(\"item.done\", 1); throw new NotAllowed(\"item.late\");");
        missing(
                "entry.report.about",
                "entry.report.title",
                "indicator.returned.title",
                "item.done",
                "item.late",
                "search.items.title",
                "task.claims.title");
    }

    @Test
    void findsTextsOfTheDeclarationThatNobodyWrote() throws IOException {
        lost.resource("l10n/lost.properties", "module.name=Lost\n");
        missing("module.about", "role.clerk");
    }

    @Test
    void findsTextsThatNothingUses() throws IOException {
        lost.resource("l10n/lost.properties", TEXTS + "new.old.title=Old\n");
        assertThat(problems()).containsExactly("lost texts: nothing uses new.old.title");
        kit.resource("l10n/kit.properties", "page.home=Start\npage.gone=Gone\n");
        assertThat(problems()).contains("kit texts: nothing uses page.gone");
    }

    @Test
    void countsAKeyThatIsPutTogetherByItsBeginning() throws IOException {
        lost.resource("l10n/lost.properties", TEXTS + "state.KEPT=Kept\nkind.bag=Bag\n")
                .resource("web/lost/a.html", "{{ t(\"state.\" ~ item.state) }}")
                .java("A.java", "texts.text(locale, \"kind.\" + kind)");
        assertThat(problems()).isEmpty();
    }

    @Test
    void countsHintsAndErrorsOfFields() throws IOException {
        lost.resource(
                        "l10n/lost.properties",
                        TEXTS + "new.what.label=What\nnew.what.hint=Say\nnew.what.required=Fill\n")
                .resource("web/lost/new.html", "{% extends \"kit/task.html\" %}{{ textField(\"what\") }}");
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsMalformedPatternsAndKeysThatComeTwice() throws IOException {
        lost.resource("l10n/lost.properties", TEXTS + "module.name=Again\nrole.clerk={0, plural, one {#}}\n");
        assertThat(problems())
                .anyMatch(problem -> problem.contains("module.name comes twice"))
                .anyMatch(problem -> problem.contains("role.clerk is malformed"));
    }

    private void missing(String... keys) throws IOException {
        assertThat(problems())
                .containsExactlyInAnyOrder(List.of(keys).stream()
                        .map(key -> "solution-lost: the text " + key + " is used and not there")
                        .toArray(String[]::new));
    }

    private List<String> problems() throws IOException {
        return new MessageRule().problems(List.of(lost.module(), kit.module()));
    }
}
