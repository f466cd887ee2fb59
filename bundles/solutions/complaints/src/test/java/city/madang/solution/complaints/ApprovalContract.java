// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.links.ApprovalTasks;
import city.madang.task.Task;
import city.madang.testkit.Browser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers about rubbish go out when a second person has approved them. */
abstract class ApprovalContract extends AtTheDesk {
    @BeforeEach
    void asksForApproval() {
        approvedFirst(chief, "rubbish");
        assertThat(chief.get("/desk/approval").first("input[value=rubbish]").hasAttr("checked"))
                .isTrue();
    }

    private RequestStatus status(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow().status();
    }

    private List<Step.Kind> internal(ReceiptNumber number) {
        return new Requests(site.kit())
                .history(number).steps().stream()
                        .filter(Step::internal)
                        .map(Step::kind)
                        .toList();
    }

    private static boolean canApprove(Browser official, ReceiptNumber number) {
        return official.get(desk(number))
                .form("/complaints" + desk(number) + "/approve")
                .isPresent();
    }

    private Official theChief() {
        return site.organisation().officials(Desk.CHIEF, Optional.empty()).stream()
                .filter(each -> each.login().equals("chief"))
                .findFirst()
                .orElseThrow();
    }

    private boolean wasTold(String address, String words) {
        site.settle();
        return site.sent().stream()
                .anyMatch(
                        each -> each.to().value().equals(address) && each.text().contains(words));
    }

    @Test
    void anAnswerWaitsAndGoesOutWhenASecondPersonApproves() {
        var number = Citizens.filed(
                site, Map.of("service", "rubbish", "title", "Two eyes more", "reach", "eyes@example.org"));
        var sent = act(cleaner, number, "answer", Map.of("answer", "It is taken away tonight."));
        assertThat(sent.words()).contains("The answer waits for approval.").contains("It is taken away tonight.");
        assertThat(status(number)).isEqualTo(RequestStatus.RECEIVED);
        assertThat(wasTold("eyes@example.org", "tonight")).isFalse();
        assertThat(seenByCitizen(number).words()).doesNotContain("tonight");
        assertThat(chief.get("/desk?approval=yes").all("tbody a")).contains("Two eyes more");
        assertThat(new ApprovalTasks(new Desk(site.kit())).tasks(theChief(), 10))
                .extracting(Task::title)
                .contains("Two eyes more");
        assertThat(canApprove(cleaner, number)).isFalse();
        var done = act(chief, number, "approve", Map.of());
        assertThat(done.words()).contains("approved and sent");
        assertThat(status(number)).isEqualTo(RequestStatus.ANSWERED);
        assertThat(wasTold("eyes@example.org", "It is taken away tonight.")).isTrue();
        assertThat(internal(number)).containsExactly(Step.Kind.PROPOSED, Step.Kind.APPROVED);
        assertThat(chief.get("/desk?approval=yes").all("tbody a")).doesNotContain("Two eyes more");
    }

    @Test
    void aRuleForWhatIsNotThereIsNotKept() {
        chief.get("/desk/approval");
        var page = chief.post("/desk/approval", Map.of("service", "none", "department", "no department!"));
        assertThat(page.words()).contains("The choice has been saved.");
        assertThat(page.find("#approval-form input[checked]")).isEmpty();
    }

    @Test
    void whatIsGivenBackIsADraftOfItsWriter() {
        var number = Citizens.filed(site, Map.of("service", "rubbish", "title", "Not like this"));
        act(cleaner, number, "answer", Map.of("answer", "No."));
        assertThat(act(chief, number, "decline", Map.of("declined", " ")).status())
                .isEqualTo(422);
        act(chief, number, "decline", Map.of("declined", "Say why."));
        assertThat(status(number)).isEqualTo(RequestStatus.RECEIVED);
        var page = cleaner.get(desk(number));
        assertThat(page.words()).contains("Say why.");
        assertThat(page.field("answer").value()).isEqualTo("No.");
        assertThat(internal(number)).containsExactly(Step.Kind.PROPOSED, Step.Kind.DECLINED);
        assertThat(page.find("#proposal")).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnNotEvenInTheChiefsPlace() {
        var number = Citizens.filed(site, Map.of("service", "rubbish", "title", "My own"));
        act(chief, number, "answer", Map.of("answer", "By the chief."));
        assertThat(canApprove(chief, number)).isFalse();
        assertThatThrownBy(() ->
                        new Answers(site.kit()).approve(new Visitor(Optional.of(theChief()), Set.of()), number, 1))
                .isInstanceOf(NotAllowed.class);
        assertThat(chief.get("/desk?approval=yes").all("tbody a")).doesNotContain("My own");
        site.standIn("chief", "cleaner", 1);
        signIn();
        assertThat(act(cleaner, number, "approve", Map.of()).words()).contains("approved and sent");
        var other = Citizens.filed(site, Map.of("service", "rubbish", "title", "Of the deputy"));
        act(cleaner, other, "answer", Map.of("answer", "By the deputy."));
        assertThat(canApprove(cleaner, other)).isFalse();
        assertThat(status(other)).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void theAnswerToALeadingRequestWaitsForThoseThatFollow() {
        var leading = Citizens.filed(site, Map.of("service", "roads", "title", "Leads"));
        var follower =
                Citizens.filed(site, Map.of("service", "rubbish", "title", "Follows", "reach", "follows@example.org"));
        act(chief, follower, "merge", Map.of("leading", leading.toString()));
        act(chief, leading, "answer", Map.of("answer", "For both of you."));
        assertThat(status(leading)).isNotEqualTo(RequestStatus.ANSWERED);
        assertThat(wasTold("follows@example.org", "For both")).isFalse();
    }

    @Test
    void isNotJoinedWithWhatWasAnsweredByOnePersonAlone() {
        var leading = Citizens.filed(site, Map.of("service", "roads", "title", "Leads alone"));
        var follower = Citizens.filed(site, Map.of("service", "rubbish", "title", "Would follow"));
        act(chief, leading, "answer", Map.of("answer", "Only one has read it."));
        assertThat(act(chief, follower, "merge", Map.of("leading", leading.toString()))
                        .status())
                .isEqualTo(409);
        assertThat(seenByCitizen(follower).words()).doesNotContain("Only one has read it.");
    }

    @Test
    void whateverAsksTheDeskToAnswerWaits() {
        var desk = new Desk(site.kit());
        var number = Citizens.filed(site, Map.of("service", "rubbish", "title", "By many"));
        var request = new Requests(site.kit()).find(number).orElseThrow();
        assertThat(desk.answer(
                        new Visitor(Optional.of(theChief()), Set.of()), number, request.version(), "At once", false))
                .isFalse();
        assertThat(status(number)).isEqualTo(RequestStatus.RECEIVED);
    }
}
