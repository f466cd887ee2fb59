// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.message.SentMessage;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What waits longer than it may goes up, and who is given work is told. In the order of names, because the clock runs forward. */
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class EscalationContract extends AtTheDesk {
    private void onMonday(String day) {
        site.at(Instant.parse(day + "T03:00:00Z"));
        site.runJobs();
        signIn();
    }

    private void after(String time) {
        site.at(Instant.parse(time));
        site.runJobs();
        site.settle();
        signIn();
    }

    private void levels(String page, String... fields) {
        var sent = new HashMap<>(Map.of("days1", "", "superior1", "", "days2", "", "superior2", ""));
        for (int i = 0; i < fields.length; i += 2) {
            sent.put(fields[i], fields[i + 1]);
        }
        chief.get(page);
        assertThat(chief.post(page, sent).words()).contains("The levels have been saved.");
    }

    private Official person(String login) {
        return site.organisation().officials(Desk.OFFICER, Optional.empty()).stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseGet(() -> site.organisation().officials(Desk.CHIEF, Optional.empty()).stream()
                        .filter(each -> each.login().equals(login))
                        .findFirst()
                        .orElseThrow());
    }

    private ServiceRequest request(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow();
    }

    private List<String> up(ReceiptNumber number) {
        return new Requests(site.kit())
                .history(number).steps().stream()
                        .filter(each -> each.kind() == Step.Kind.ESCALATED)
                        .peek(each -> assertThat(each.internal()).isTrue())
                        .map(Step::note)
                        .toList();
    }

    private List<String> told(ReceiptNumber number) {
        return site.kit().messages().about(number.value()).stream()
                .map(SentMessage::template)
                .toList();
    }

    @Test
    void goesUpOnceForEachLevelInWorkingTime() {
        onMonday("2027-06-07");
        site.official("cleaning-chief", Optional.of("environment"), Desk.CHIEF);
        levels(
                "/desk/escalation",
                "days1",
                "0",
                "superior1",
                "DEPARTMENT",
                "days2",
                "2",
                "superior2",
                "CITY",
                "acts2",
                "yes");
        var number = Citizens.filed(site, Map.of("title", "A bag for a week", "service", "rubbish"));
        var answered = Citizens.filed(site, Map.of("title", "Answered in time", "service", "rubbish"));
        act(cleaner, answered, "answer", Map.of("answer", "Taken away."));
        act(
                chief,
                number,
                "assign",
                Map.of(
                        "department",
                        "environment",
                        "officer",
                        person("cleaner").id().value()));
        after("2027-06-07T14:00:00Z");
        assertThat(up(number)).isEmpty();
        after("2027-06-08T12:00:00Z");
        assertThat(up(number)).singleElement().asString().contains("Level 1").contains("cleaning-chief");
        assertThat(told(number)).containsOnlyOnce("late").containsOnlyOnce("raised");
        assertThat(request(number).assignment().officer())
                .contains(person("cleaner").id());
        assertThat(chief.get("/desk?escalated=yes").all("tbody a")).contains("A bag for a week");
        assertThat(cleaner.get(desk(number)).words()).contains("Waited longer than it may");
        assertThat(seenByCitizen(number).words()).doesNotContain("Waited longer than it may");
        after("2027-06-08T18:00:00Z");
        assertThat(up(number)).hasSize(1);
        after("2027-06-10T12:00:00Z");
        assertThat(up(number))
                .hasSize(2)
                .last()
                .asString()
                .contains("In charge now")
                .contains("Official chief");
        assertThat(request(number).assignment().officer())
                .contains(person("chief").id());
        assertThat(told(number)).containsOnlyOnce("act");
        after("2027-06-26T12:00:00Z");
        assertThat(up(number)).hasSize(2);
        assertThat(up(answered)).isEmpty();
        assertThat(site.recorded()).extracting("action").contains("complaints.escalate");
        levels("/desk/escalation");
    }

    @Test
    void aServiceWithLevelsOfItsOwnDoesNotFollowTheCity() {
        onMonday("2027-04-12");
        levels("/desk/escalation", "days1", "0", "superior1", "CITY");
        levels("/desk/escalation/rubbish", "days1", "9", "superior1", "CITY");
        assertThat(chief.get("/desk/escalation").words()).contains("after 9 working days");
        var own = Citizens.filed(site, Map.of("title", "Own way", "service", "rubbish"));
        var others = Citizens.filed(site, Map.of("title", "As all", "service", ""));
        after("2027-04-21T12:00:00Z");
        assertThat(up(own)).isEmpty();
        assertThat(up(others)).hasSize(1);
        act(chief, others, "extend", Map.of("last", "2027-04-29", "delay", "Rain"));
        assertThat(request(others).course().raised()).isZero();
        after("2027-05-01T12:00:00Z");
        assertThat(up(own)).hasSize(1);
        assertThat(up(others)).as("anew, with its new time").hasSize(2);
        levels("/desk/escalation/rubbish");
        levels("/desk/escalation");
    }

    @Test
    void levelsHaveDaysAndSuperiorAndGrow() {
        chief.get("/desk/escalation");
        var wrong = chief.post(
                "/desk/escalation", Map.of("days1", "3", "superior1", "CITY", "days2", "3", "superior2", "CITY"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("days2").error()).contains("More days");
        assertThat(chief.post("/desk/escalation", Map.of("days1", "3")).status())
                .isEqualTo(422);
        assertThat(cleaner.get("/desk/escalation").status()).isEqualTo(403);
    }

    @Test
    void aDepartmentThatIsGivenWorkIsToldByItsChief() {
        var head = site.official("street-chief", Optional.of("streets"), Desk.CHIEF);
        var number = Citizens.filed(site, Map.of("title", "For the department", "service", ""));
        act(chief, number, "assign", Map.of("department", "streets"));
        assertThat(told(number)).containsExactly("ours");
        assertThat(head.get("//account/messages").words()).contains("For the department");
        act(head, number, "assign", Map.of("department", "streets"));
        assertThat(told(number)).as("nobody is told of what they did").containsExactly("ours");
    }

    @Test
    void aDepartmentThatIsAskedIsTold() {
        var number = Citizens.filed(site, Map.of("title", "Whose pipe is it"));
        act(roadworker, number, "ask", Map.of("other", "environment", "until", "2099-01-01", "question", "Yours?"));
        var until = LocalDate.ofInstant(site.now(), ZoneOffset.UTC).plusDays(3).toString();
        act(
                roadworker,
                number,
                "ask",
                Map.of("other", "environment", "until", until, "question", "Is the pipe yours?"));
        assertThat(told(number)).containsOnly("asked");
        assertThat(told(number)).hasSize(1);
    }
}
