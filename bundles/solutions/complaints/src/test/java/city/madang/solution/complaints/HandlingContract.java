// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.History;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.testkit.SentFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The life of a request between filing and the end. */
abstract class HandlingContract extends AtTheDesk {

    private void agrees(ReceiptNumber number, RequestStatus status) {
        var requests = new Requests(site.kit());
        History history = requests.history(number);
        assertThat(requests.find(number).orElseThrow().status()).isEqualTo(status);
        assertThat(history.status()).contains(status);
    }

    private String inDays(int days) {
        return LocalDate.ofInstant(site.now(), ZoneId.of("UTC")).plusDays(days).toString();
    }

    @Test
    void looksAgainWhenTheCitizenAsksAndKeepsTheFirstAnswer() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of("title", "Again, please")));
        act(roadworker, number, "answer", Map.of("answer", "The hole was filled."));
        var path = "/requests/" + number.value();
        citizen.get(path);
        citizen.post(path + "/rate", Map.of("stars", "2"));
        citizen.get(path);
        assertThat(citizen.post(path + "/reopen", Map.of("again", " ")).status())
                .isEqualTo(422);
        var again = citizen.post(path + "/reopen", Map.of("again", "It is open again."));
        assertThat(again.words())
                .contains("The office looks at your request again.")
                .contains("It is open again.");
        agrees(number, RequestStatus.REOPENED);
        assertThat(again.form("/complaints" + path + "/reopen")).isEmpty();
        assertThat(roadworker.get("/desk").words()).contains("Again, please");
        act(roadworker, number, "answer", Map.of("answer", "It was filled with concrete."));
        var page = citizen.get(path);
        assertThat(page.first("#answer").text()).isEqualTo("It was filled with concrete.");
        assertThat(page.first(".timeline").text()).contains("The hole was filled.");
        citizen.post(path + "/rate", Map.of("stars", "5"));
        assertThat(citizen.get(path).first("#rating").text()).contains("5");
        agrees(number, RequestStatus.ANSWERED);
    }

    @Test
    void opensOnlyWhatIsAnsweredAndOnlyForItsHolder() {
        var citizen = site.browser();
        var number = Citizens.number(Citizens.file(citizen, Map.of()));
        var path = "/requests/" + number.value();
        assertThat(citizen.get(path).form("/complaints" + path + "/reopen")).isEmpty();
        act(roadworker, number, "answer", Map.of("answer", "Done."));
        var form = citizen.get(path).form("/complaints" + path + "/reopen").orElseThrow();
        assertThat(site.browser().send(form, Map.of("again", "Let me in")).status())
                .isNotEqualTo(200);
        agrees(number, RequestStatus.ANSWERED);
        citizen.send(form, Map.of("again", "Once"));
        var twice = citizen.send(form, Map.of("again", "Twice"));
        assertThat(twice.words()).doesNotContain("Twice");
        agrees(number, RequestStatus.REOPENED);
    }

    @Test
    void tellsTheCitizenWhyItTakesLonger() {
        var number = Citizens.filed(site, Map.of("title", "Slow one", "reach", "slow@example.org"));
        var early = act(roadworker, number, "extend", Map.of("last", inDays(1), "delay", "Because"));
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.errors()).anyMatch(error -> error.contains("Choose a day after"));
        assertThat(early.field("delay").value()).isEqualTo("Because");
        assertThat(act(roadworker, number, "extend", Map.of("last", "9999-01-01", "delay", "x"))
                        .field("last")
                        .error())
                .contains("within a year");
        var done = act(roadworker, number, "extend", Map.of("last", inDays(30), "delay", "A part is on order."));
        assertThat(done.words()).contains("The time has been extended");
        assertThat(seenByCitizen(number).words())
                .contains("Time for the answer extended")
                .contains("A part is on order.");
        site.settle();
        assertThat(site.sent()).anySatisfy(mail -> assertThat(mail.toString()).contains("A part is on order."));
        assertThat(site.recorded()).extracting("action").contains("complaints.extend");
        agrees(number, RequestStatus.RECEIVED);
    }

    @Test
    void sortsARequestToItsDepartmentWithoutMovingThePromiseBack() {
        var number = Citizens.filed(site, Map.of("service", "", "title", "Rubbish, I think"));
        var before = new Requests(site.kit()).find(number).orElseThrow().due().orElseThrow();
        var done = act(chief, number, "classify", Map.of("service", "rubbish", "why", "It smells."));
        assertThat(done.words()).contains("The kind of matter has been set.").contains("It smells.");
        var after = new Requests(site.kit()).find(number).orElseThrow();
        assertThat(after.due().orElseThrow()).isBefore(before);
        assertThat(after.assignment().department().orElseThrow().value()).isEqualTo("environment");
        assertThat(seenByCitizen(number).words()).contains("Dumped rubbish").doesNotContain("It smells.");
        act(chief, number, "classify", Map.of("service", "roads"));
        assertThat(new Requests(site.kit()).find(number).orElseThrow().due()).isEqualTo(after.due());
        agrees(number, RequestStatus.CLASSIFIED);
        assertThat(act(chief, number, "classify", Map.of("service", "nothing")).status())
                .isEqualTo(422);
    }

    @Test
    void landsWithTheChiefOfTheCityAfterThreeReturns() {
        var number = Citizens.filed(site, Map.of("title", "Hot potato"));
        for (int times = 1; times <= 3; times++) {
            act(chief, number, "assign", Map.of("department", "streets"));
            var back = act(roadworker, number, "return", Map.of("returned", "Belongs to the parks."));
            assertThat(back.words()).contains("The request has been given back.");
        }
        agrees(number, RequestStatus.RECEIVED);
        assertThat(seenByCitizen(number).words()).doesNotContain("Belongs to the parks.");
        assertThat(chief.get("/desk?disputed=yes").all("tbody a")).contains("Hot potato");
        var page = roadworker.get("/desk/requests/" + number.value());
        assertThat(page.words()).contains("Departments disagree").contains("chief of the whole city decides");
        assertThat(page.form("/complaints/desk/requests/" + number.value() + "/assign"))
                .isEmpty();
        act(chief, number, "assign", Map.of("department", "streets", "note", "It is a street."));
        assertThat(chief.get("/desk?disputed=yes").all("tbody a")).doesNotContain("Hot potato");
        assertThat(roadworker
                        .get("/desk/requests/" + number.value())
                        .form("/complaints/desk/requests/" + number.value() + "/return"))
                .isEmpty();
        agrees(number, RequestStatus.ASSIGNED);
    }

    @Test
    void showsToWhomARequestWasHandedOver() {
        var number = Citizens.filed(site, Map.of("title", "State road", "reach", "state@example.org"));
        var refused = act(roadworker, number, "transfer", Map.of("authority", "Roads Office"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("authority").value()).isEqualTo("Roads Office");
        act(
                roadworker,
                number,
                "transfer",
                Map.of("authority", "Roads Office", "reason", "The state owns it.", "reference", "R-77"));
        assertThat(seenByCitizen(number).first("#transfer").text())
                .contains("Roads Office")
                .contains("The state owns it.")
                .contains("R-77");
        agrees(number, RequestStatus.TRANSFERRED);
        assertThat(roadworker.get("/desk").words()).doesNotContain("State road");
        site.settle();
        assertThat(site.sent()).anySatisfy(mail -> assertThat(mail.toString()).contains("Roads Office"));
        letters(number);
        act(roadworker, number, "take-back", Map.of());
        assertThat(seenByCitizen(number).find("#transfer")).isEmpty();
        agrees(number, RequestStatus.ASSIGNED);
        assertThat(roadworker.get(desk(number) + "/transfer.pdf").status()).isEqualTo(404);
    }

    /** One without the citizen's name and address, and one with them, which is recorded. */
    private void letters(ReceiptNumber number) {
        var page = roadworker.get(desk(number));
        assertThat(page.all("a[href$='transfer.pdf']")).hasSize(1);
        var looks = looksAt(number);
        var plain = roadworker.bytes(desk(number) + "/transfer.pdf");
        assertThat(looksAt(number)).isEqualTo(looks);
        assertThat(new String(plain, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        var known = roadworker.bytes(desk(number) + "/transfer.pdf?contact=yes");
        assertThat(known.length).isGreaterThan(plain.length);
        assertThat(looksAt(number)).isEqualTo(looks + 1);
        assertThat(cleaner.get(desk(number) + "/transfer.pdf").status()).isEqualTo(403);
    }

    private long looksAt(ReceiptNumber number) {
        return site.recorded().stream()
                .filter(each -> each.toString().contains(number.toString()))
                .count();
    }

    @Test
    void partsWhatIsAboutTwoThings() {
        var number = Citizens.filed(
                site,
                Map.of("title", "A hole and bags", "reach", "two@example.org"),
                SentFile.png("photo", "bags.png"));
        var path = desk(number) + "/split";
        var page = roadworker.get(path);
        var photo = page.first("input[name=photos]").attr("value");
        var refused = roadworker.post(path, Map.of("title", "Bags beside it", "details", " ", "photos", photo));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.field("title").value()).isEqualTo("Bags beside it");
        assertThat(refused.first("input[name=photos]").hasAttr("checked")).isTrue();
        var fields =
                Map.of("title", "Bags beside it", "details", "Bags lie there.", "service", "rubbish", "photos", photo);
        var receipt = roadworker.post(path, fields);
        var part = Citizens.number(receipt);
        var pin = receipt.first("#pin").text();
        var requests = new Requests(site.kit());
        var whole = requests.find(number).orElseThrow();
        var made = requests.find(part).orElseThrow();
        assertThat(made.due().orElseThrow())
                .isBeforeOrEqualTo(whole.due().orElseThrow())
                .as("what was promised for the whole");
        assertThat(made.report().place()).isEqualTo(whole.report().place());
        assertThat(requests.files(part)).hasSize(1);
        assertThat(requests.contact(part)).isEqualTo(requests.contact(number));
        agrees(number, RequestStatus.RECEIVED);
        agrees(part, RequestStatus.RECEIVED);
        assertThat(seenByCitizen(number).first(".timeline").text()).contains(part.toString());
        assertThat(seenByCitizen(part).first(".timeline").text()).contains(number.toString());
        site.settle();
        assertThat(site.sent())
                .anySatisfy(mail -> assertThat(mail.toString()).contains(part.toString(), number.toString(), pin));
        assertThat(site.recorded()).extracting("action").contains("complaints.split");
    }

    @Test
    void partsOnceAndOnlyWhatWaits() {
        var number = Citizens.filed(site, Map.of("title", "Two things at once"));
        var path = desk(number) + "/split";
        var fields = Map.of("title", "The other thing", "details", "It is about something else.");
        var early = roadworker.get(path);
        var stale = early.form("/complaints" + path).orElseThrow();
        roadworker.send(stale, fields);
        roadworker.send(stale, fields);
        assertThat(chief.get("/desk").all("tbody a").stream().filter("The other thing"::equals))
                .hasSize(1);
        roadworker.get(path);
        act(chief, number, "answer", Map.of("answer", "Done."));
        var late = roadworker.post(path, fields);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("A colleague changed this request");
        assertThat(late.field("title").value()).isEqualTo("The other thing");
        assertThat(roadworker.get(path).status()).isEqualTo(404);
    }
}
