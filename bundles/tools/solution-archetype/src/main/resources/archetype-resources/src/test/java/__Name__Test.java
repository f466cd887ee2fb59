// SPDX-License-Identifier: Apache-2.0
package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ${Name}Test {
    private static final Role OFFICER = Role.of("${id}.officer");

    @Test
    void leadsFromSendingToSettling() {
        try (var site = TestKit.onDerby().open(new ${Name}Module())) {
            site.post("/new", Map.of("title", "A lamp", "details", "It is dark."));
            assertThat(site.get("/").words()).doesNotContain("A lamp");

            var officer = site.official("officer", Optional.empty(), OFFICER);
            var open = officer.get("/desk");
            assertThat(open.words()).contains("A lamp");
            var path = open.first("main form[action$=settle]").attr("action");
            officer.send(open.form(path).orElseThrow(), Map.of());

            assertThat(site.get("/").words()).contains("A lamp");
            assertThat(officer.get("/desk").words()).doesNotContain("A lamp");
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheTitleIsMissing() {
        try (var site = TestKit.onDerby().open(new ${Name}Module())) {
            var page = site.post("/new", Map.of("details", "It is dark."));

            assertThat(page.status()).isEqualTo(422);
            assertThat(page.field("details").value()).isEqualTo("It is dark.");
            assertThat(page.field("title").error()).isNotEmpty();
        }
    }

    @Test
    void keepsStrangersAwayFromTheDesk() {
        try (var site = TestKit.onDerby().open(new ${Name}Module())) {
            site.post("/new", Map.of("title", "A lamp", "details", "It is dark."));

            assertThat(site.browser().get("/desk").text()).doesNotContain("A lamp");
            assertThat(site.official("other", Optional.empty()).get("/desk").status())
                    .isEqualTo(403);
        }
    }
}
