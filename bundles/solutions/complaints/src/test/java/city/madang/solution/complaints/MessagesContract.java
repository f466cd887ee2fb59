// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.kit.Carrier.Outgoing;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.Received;
import city.madang.message.SentMessage;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people are told, and what they write by mail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MessagesContract {
    private Site site;
    private int mails;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private List<Outgoing> sentTo(String address) {
        site.settle();
        return site.sent().stream()
                .filter(each -> each.to().value().equals(address))
                .toList();
    }

    @Test
    void aCitizenWhoLeftAnAddressIsToldNumberDepartmentAndAnswer() {
        var number = Citizens.filed(site, Map.of("reach", "yuna@example.org"));
        assertThat(sentTo("yuna@example.org")).hasSize(1);
        assertThat(sentTo("yuna@example.org").get(0).text())
                .contains(number.toString())
                .contains("November 20, 2026")
                .contains("/complaints/requests/" + number.value());
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        chief.post("/desk/requests/" + number.value() + "/assign", Map.of("department", "streets"));
        chief.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", "The hole is filled."));
        assertThat(sentTo("yuna@example.org"))
                .extracting(Outgoing::subject)
                .containsExactly(
                        "We have your request " + number,
                        "Your request " + number + " is being worked on",
                        "The answer to your request " + number);
        assertThat(sentTo("yuna@example.org").get(2).text()).contains("The hole is filled.");
    }

    @Test
    void tellsItInTheCitizensLanguage() {
        var form = Citizens.form(Map.of("reach", "minsu@example.org"));
        site.browser().speaking("ko").post("/new", form);
        assertThat(sentTo("minsu@example.org").get(0).locale()).isEqualTo(Locale.KOREAN);
    }

    @Test
    void aPhoneGetsTheShortForm() {
        Citizens.filed(site, Map.of("reach", "+82 10-1234-5678"));
        assertThat(sentTo("+821012345678").get(0).text()).startsWith("Testville: we have your request");
    }

    @Test
    void whoLeftNothingIsLeftAlone() {
        var number = Citizens.filed(site, Map.of("reach", "second house on the left"));
        site.settle();
        assertThat(site.kit().messages().about(number.value())).isEmpty();
    }

    @Test
    void theOfficialInChargeIsTold() {
        var number = Citizens.filed(site, Map.of());
        var worker = site.organisation().officials(Desk.OFFICER, Optional.empty()).stream()
                .filter(each -> each.login().equals("roadworker"))
                .findFirst()
                .orElseThrow();
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        chief.post(
                "/desk/requests/" + number.value() + "/assign",
                Map.of("department", "streets", "officer", worker.id().value()));
        assertThat(site.kit().messages().about(number.value()))
                .extracting(SentMessage::template)
                .contains("yours");
    }

    @Test
    void whoStandsInIsToldToo() {
        site.standIn("roadworker", "cleaner", 1);
        var number = Citizens.filed(site, Map.of());
        var worker = site.organisation().officials(Desk.OFFICER, Optional.empty()).stream()
                .filter(each -> each.login().equals("roadworker"))
                .findFirst()
                .orElseThrow();
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        chief.post(
                "/desk/requests/" + number.value() + "/assign",
                Map.of("department", "streets", "officer", worker.id().value()));
        assertThat(site.kit().messages().about(number.value()))
                .extracting(SentMessage::template)
                .containsExactly("yours", "yours");
        var cleaner = site.official("cleaner", Optional.of("environment"), Desk.OFFICER);
        assertThat(cleaner.get("//account/messages").words()).contains(number.toString());
    }

    @Test
    void aPostThatMentionsTheCityBecomesARequestToo() {
        site.arrives(new Received(
                "https://example.social/statuses/1",
                new Address(Channel.SOCIAL, "@sora@example.social"),
                "seoul.example",
                "",
                "The lamp at the gate is out.\nSince Monday.",
                List.of(),
                Optional.empty(),
                site.now()));
        var answer = sentTo("@sora@example.social");
        assertThat(answer).hasSize(1);
        assertThat(answer.get(0).text()).containsPattern("request [0-9A-Z-]{17}, PIN [0-9]{6}");
    }

    @Test
    void aMailToTheCityBecomesARequestOnceAndIsAnsweredWithNumberAndPin() {
        var mail = mail("sora@example.org", "The swing is broken", "In the park by the river.", Optional.empty());
        site.arrives(mail);
        site.arrives(mail);
        var answer = sentTo("sora@example.org");
        assertThat(answer).hasSize(1);
        assertThat(answer.get(0).text()).contains("The swing is broken").containsPattern("PIN is [0-9]{6}");
        var request = requests().find(numberIn(answer.get(0))).orElseThrow();
        assertThat(request.report().details()).isEqualTo("In the park by the river.");
        assertThat(request.report().askedPublic()).isFalse();
    }

    @Test
    void aReplyIsAddedToTheRequest() {
        site.arrives(mail("jiho@example.org", "Noise at night", "Every night.", Optional.empty()));
        var number = numberIn(sentTo("jiho@example.org").get(0));
        site.arrives(mail("jiho@example.org", "Re: something", "It is worse now.", Optional.of(number.value())));
        site.arrives(mail("JIHO@example.org", "Again: " + number, "And louder.", Optional.empty()));
        site.settle();
        assertThat(requests().history(number).steps())
                .extracting(step -> step.note())
                .contains("It is worse now.", "And louder.");
        assertThat(sentTo("jiho@example.org")).hasSize(1);
    }

    @Test
    void aNumberAloneLetsNobodyWriteIntoSomebodyElsesRequest() {
        var number = Citizens.filed(site, Map.of("reach", "owner@example.org"));
        site.arrives(mail("stranger@example.org", "About " + number, "I am not the owner.", Optional.empty()));
        assertThat(sentTo("stranger@example.org")).hasSize(1);
        assertThat(requests().history(number).steps())
                .extracting(step -> step.note())
                .doesNotContain("I am not the owner.");
    }

    private Requests requests() {
        return new Requests(site.kit());
    }

    private Received mail(String from, String subject, String text, Optional<String> answers) {
        return new Received(
                "<" + ++mails + "@example.org>",
                Address.email(from),
                "city@testville.example",
                subject,
                text,
                List.of(),
                answers,
                site.now());
    }

    private static ReceiptNumber numberIn(Outgoing message) {
        var found = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}").matcher(message.subject());
        assertThat(found.find()).isTrue();
        return ReceiptNumber.parse(found.group());
    }
}
