// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What other departments are asked, and what they reply. */
abstract class CoordinationContract extends AtTheDesk {
    private Requests requests;

    @BeforeAll
    @Override
    void open() {
        super.open();
        requests = new Requests(site.kit());
    }

    private Page ask(ReceiptNumber number, String department, String question) {
        var until = LocalDate.ofInstant(site.now(), ZoneId.of("UTC")).plusDays(3);
        return act(
                roadworker,
                number,
                "ask",
                Map.of("other", department, "until", until.toString(), "question", question));
    }

    private static String open(Browser official, String question) {
        return official.get("/desk/opinions").link(question).substring("/complaints".length());
    }

    private void agrees(ReceiptNumber number, RequestStatus status) {
        assertThat(requests.find(number).orElseThrow().status()).isEqualTo(status);
        assertThat(requests.history(number).status()).contains(status);
    }

    @Test
    void leadsFromAQuestionToTheReplyAndOn() {
        var number = Citizens.filed(site, Map.of("title", "Leaking pipe", "name", "Lee Sora", "visibility", "PRIVATE"));
        assertThat(ask(number, "environment", "Is the pipe yours?").words()).contains("The department has been asked.");
        agrees(number, RequestStatus.COORDINATING);
        var citizen = site.holder(number).get("/requests/" + number.value());
        assertThat(citizen.words())
                .contains("Other offices are asked")
                .contains("Asked for an opinion: Department environment")
                .doesNotContain("Is the pipe yours?");
        assertThat(cleaner.get("/desk/requests/" + number.value()).status()).isEqualTo(403);
        var path = open(cleaner, "Is the pipe yours?");
        assertThat(cleaner.get(path).words()).contains("Leaking pipe").doesNotContain("Lee Sora");
        assertThat(cleaner.post(path, Map.of("reply", "")).status()).isEqualTo(422);
        assertThat(cleaner.post(path, Map.of("reply", "It is, and it is sound."))
                        .words())
                .contains("The opinion has been sent.")
                .doesNotContain("Is the pipe yours?");
        agrees(number, RequestStatus.ASSIGNED);
        assertThat(roadworker.get("/desk/requests/" + number.value()).words()).contains("It is, and it is sound.");
        assertThat(site.holder(number).get("/requests/" + number.value()).words())
                .doesNotContain("It is, and it is sound.");
        assertThat(site.recorded()).extracting("action").contains("complaints.ask", "complaints.opinion");
    }

    @Test
    void waitsForAllAndRepliesAreGivenOnce() {
        var number = Citizens.filed(site, Map.of("title", "Two are asked"));
        site.official("gardener", Optional.of("parks"), Desk.OFFICER);
        ask(number, "environment", "What do the cleaners say?");
        ask(number, "parks", "What do the gardeners say?");
        var path = open(cleaner, "What do the cleaners say?");
        var form = cleaner.get(path).form("/complaints" + path).orElseThrow();
        cleaner.send(form, Map.of("reply", "First."));
        agrees(number, RequestStatus.COORDINATING);
        assertThat(cleaner.send(form, Map.of("reply", "Second.")).words())
                .contains("A colleague has replied already.")
                .doesNotContain("Second.");
        act(roadworker, number, "go-on", Map.of());
        agrees(number, RequestStatus.ASSIGNED);
        var gardener = site.official("gardener", Optional.of("parks"));
        assertThat(gardener.get("/desk/opinions").words()).doesNotContain("What do the gardeners say?");
    }

    @Test
    void asksNobodyTwiceAndNotThoseInCharge() {
        var number = Citizens.filed(site, Map.of());
        assertThat(ask(number, "streets", "Myself?").status()).isEqualTo(409);
        agrees(number, RequestStatus.RECEIVED);
        ask(number, "environment", "Once");
        var twice = ask(number, "environment", "Twice");
        assertThat(twice.errors()).anyMatch(error -> error.contains("was asked already"));
        assertThat(twice.field("question").value()).isEqualTo("Twice");
        var unknown = ask(number, "nobody", "Who?");
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void showsAQuestionToThoseAskedOnly() {
        var number = Citizens.filed(site, Map.of());
        ask(number, "environment", "For the cleaners only");
        var path = open(cleaner, "For the cleaners only");
        site.official("gardener", Optional.of("parks"), Desk.OFFICER);
        var gardener = site.official("gardener", Optional.of("parks"));
        assertThat(gardener.get("/desk/opinions").words()).doesNotContain("For the cleaners only");
        assertThat(gardener.get(path).status()).isEqualTo(403);
        assertThat(site.browser().get(path).text()).doesNotContain("For the cleaners only");
        assertThat(chief.get(path).status()).isEqualTo(200);
        var tasks = site.offer().tasks().get("opinions");
        var official = site.organisation().officials(Desk.OFFICER, Optional.of(new DepartmentId("environment")));
        assertThat(tasks.tasks(official.get(0), 100)).extracting("title").contains("For the cleaners only");
    }
}
