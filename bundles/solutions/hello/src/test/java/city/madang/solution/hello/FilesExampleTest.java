// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.hello;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.file.FileId;
import city.madang.file.FileKind;
import city.madang.file.FileRule;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.testkit.SentFile;
import city.madang.testkit.TestKit;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/developer/services/files.md shows. */
class FilesExampleTest {
    @SolutionModule(id = "letters")
    static final class Letters implements Solution {
        private static final FileRule PAPERS = FileRule.of(3, 20, FileKind.IMAGE, FileKind.DOCUMENT);
        private Kit kit;

        @Override
        public Offer open(Kit given) {
            kit = given;
            return Offer.of().pages(this::routes);
        }

        void routes(Routes on) {
            on.form("/send", Action.PUBLIC, in -> HttpReply.form("send", in.form()), this::take)
                    .uploads("papers", PAPERS);
            on.get("/papers/{file}", Action.PUBLIC, this::give);
        }

        HttpReply take(HttpCall in) {
            var form = in.form();
            var papers = form.files("papers");
            if (form.hasErrors()) {
                return HttpReply.form("send", form);
            }
            kit.database().run(tx -> papers.get().forEach(each -> kit.files().attach(tx, "letter-1", each)));
            return HttpReply.seeOther("/send");
        }

        HttpReply give(HttpCall in) {
            var file = kit.files().find(in.path("file", FileId::new)).orElseThrow(NotFound::new);
            return HttpReply.file(file);
        }
    }

    @Test
    void takesAndGivesAPaper() {
        try (var site = TestKit.onDerby().open(new Letters())) {
            site.browser().post("/send", Map.of(), SentFile.pdf("papers", "plan.exe"));
            var kept = site.kit().files().list("letter-1").get(0);
            assertThat(kept.name()).isEqualTo("plan.pdf");
            var given = site.browser().bytes("/papers/" + kept.id().value());
            assertThat(new String(given, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        }
    }
}
