// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What programs see that show an official's token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ApiContract {
    private Site site;
    private Browser program;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
        program = site.program("chief", Optional.empty(), Desk.CHIEF);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void listsTheInboxAndShowsARequest() {
        var number = Citizens.number(Citizens.file(site.browser(), Map.of("title", "Seen by a program")));
        assertThat(program.get("/api/requests").text())
                .contains("\"title\":\"Seen by a program\"", "\"status\":\"RECEIVED\"", "\"total\":");
        var one = program.get("/api/requests/" + number.value());
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.text()).contains("\"number\":\"" + number.value() + "\"", "\"language\":\"en\"");
        assertThat(program.get("/api/requests", Map.of("status", "ANSWERED")).text())
                .doesNotContain("Seen by a program");
    }

    @Test
    void answersNobodyWithoutATokenAndNoSession() {
        assertThat(site.browser().get("/api/requests").status()).isEqualTo(401);
        assertThat(site.official("boss", Optional.empty(), Desk.CHIEF)
                        .get("/api/requests")
                        .status())
                .as("a session counts nothing for machines")
                .isEqualTo(401);
    }

    @Test
    void tokenOpensNoPage() {
        assertThat(program.get("/desk").path()).startsWith("/account/sign-in");
    }

    @Test
    void tokenOfAnotherDepartmentOpensOnlyItsOwnRequests() {
        var number = Citizens.number(Citizens.file(site.browser(), Map.of("title", "For the streets")));
        var chief = site.official("boss", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        chief.post("/desk/requests/" + number.value() + "/assign", Map.of("department", "streets"));
        var cleaner = site.program("sweeper", Optional.of("environment"), Desk.OFFICER);
        assertThat(cleaner.get("/api/requests/" + number.value()).status()).isEqualTo(403);
        assertThat(cleaner.get("/api/requests").text()).doesNotContain("For the streets");
        var roadworker = site.program("paver", Optional.of("streets"), Desk.OFFICER);
        assertThat(roadworker.get("/api/requests/" + number.value()).status()).isEqualTo(200);
    }
}
