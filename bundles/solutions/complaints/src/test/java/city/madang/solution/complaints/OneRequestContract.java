// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.kit.Carrier.Outgoing;
import city.madang.message.Address;
import city.madang.message.Received;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One request that goes on by whichever channel its citizen has at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneRequestContract {
    private static final Pattern RECEIPT =
            Pattern.compile("([0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5})\\D+([0-9]{6})(?![0-9])");
    /** What is chosen when others filed the same before. */
    private static final Pattern ANOTHER = Pattern.compile("([0-9]) No, another");

    private Site site;
    private int mails;

    abstract TestKit kit();

    private record Receipt(ReceiptNumber number, String pin) {
        static Receipt in(String text) {
            var found = RECEIPT.matcher(text);
            assertThat(found.find()).as(text).isTrue();
            return new Receipt(ReceiptNumber.parse(found.group(1)), found.group(2));
        }

        @Override
        public String toString() {
            return number + " " + pin;
        }
    }

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private String text(String phone, String text) {
        var answers = site.text(phone, text);
        assertThat(answers).as("to " + text).hasSize(1);
        return answers.get(0);
    }

    private Receipt texted(String phone) {
        List.of("REPORT", "1", "Mapo-gu", "Deep hole in Main Street").forEach(each -> text(phone, each));
        var another = ANOTHER.matcher(text(phone, "1"));
        if (another.find()) {
            text(phone, another.group(1));
        }
        return Receipt.in(text(phone, "yes"));
    }

    private void mail(String from, String subject, String text, Optional<String> answers) {
        site.arrives(new Received(
                "<" + ++mails + "@example.org>",
                Address.email(from),
                "city@testville.example",
                subject,
                text,
                List.of(),
                answers,
                site.now()));
        site.settle();
    }

    private List<Outgoing> sentTo(String address) {
        site.settle();
        return site.sent().stream()
                .filter(each -> each.to().value().equals(address))
                .toList();
    }

    private Outgoing lastTo(String address) {
        var all = sentTo(address);
        return all.get(all.size() - 1);
    }

    private void answer(ReceiptNumber number, String answer) {
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        var page = chief.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", answer));
        assertThat(page.errors()).isEmpty();
        site.settle();
    }

    private ServiceRequest request(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow();
    }

    private List<String> course(ReceiptNumber number) {
        return new Requests(site.kit())
                .history(number).forCitizen().stream()
                        .map(step ->
                                step.kind() + step.channel().map(by -> " " + by).orElse(""))
                        .toList();
    }

    @Test
    void goesOnByEveryChannel() {
        var phone = "+821022220001";
        var receipt = texted(phone);
        var number = receipt.number();

        mail("friend@example.org", "About my report " + receipt, "The lamp there is dark too.", Optional.empty());
        assertThat(lastTo("friend@example.org").text())
                .contains("It was added to your request.")
                .contains("Request " + number + ": Received.");

        var page = site.holder(number).get("/requests/" + number.value());
        assertThat(page.text()).contains("The lamp there is dark too.").contains("E-mail");
        assertThat(page.text()).doesNotContain(receipt.pin());

        answer(number, "The hole is filled.");
        assertThat(site.texts(phone)).last().asString().endsWith("Did it help? 1 (no) to 5 (very)");
        assertThat(text(phone, "4")).isEqualTo("Thank you for your rating.");

        var holder = site.holder(number);
        holder.get("/requests/" + number.value());
        var again = holder.post("/requests/" + number.value() + "/reopen", Map.of("again", "Open again."));
        assertThat(again.errors()).isEmpty();
        assertThat(request(number).status()).isEqualTo(RequestStatus.REOPENED);
        assertThat(course(number)).containsExactly("FILED SMS", "WROTE EMAIL", "ANSWERED", "RATED SMS", "REOPENED WEB");
    }

    @Test
    void goesOnByTextMessageWhateverItBeganWith() {
        var phone = "+821022220002";
        mail("sora@example.org", "The swing is broken", "In the park.", Optional.empty());
        var receipt = Receipt.in(lastTo("sora@example.org").text());
        var number = receipt.number();

        text(phone, "ADD " + receipt);
        text(phone, "The slide too.");
        assertThat(text(phone, "1")).isEqualTo("It was added to " + number + ".");
        assertThat(text(phone, "RATE " + receipt)).endsWith("Did it help? 1 (no) to 5 (very)");
        assertThat(text(phone, "5")).contains("has not been answered yet");

        answer(number, "Both are mended.");
        assertThat(text(phone, "STATUS " + receipt))
                .isEqualTo("Request " + number + " is answered: Both are mended.\nDid it help? 1 (no) to 5 (very)");
        assertThat(text(phone, "4")).isEqualTo("Thank you for your rating.");
        text(phone, "AGAIN " + receipt);
        text(phone, "The slide is broken again.");
        assertThat(text(phone, "1")).startsWith("We look at " + number + " again.");
        assertThat(text(phone, "WITHDRAW " + receipt)).startsWith("Take " + number + " back?");
        assertThat(text(phone, "2")).isEqualTo("Request " + number + " stays as it is.");
        text(phone, "WITHDRAW " + receipt);
        assertThat(text(phone, "1")).isEqualTo("Request " + number + " was taken back.");
        assertThat(request(number).status()).isEqualTo(RequestStatus.WITHDRAWN);
        text(phone, "ADD " + receipt);
        text(phone, "And the bench.");
        assertThat(text(phone, "1")).contains("has ended");
    }

    @Test
    void goesOnByMailWhateverItBeganWith() {
        var number = Citizens.filed(site, Map.of("reach", "yuna@example.org"));
        var from = "yuna@example.org";
        mail(from, "Re: " + number, "status\n\n> We have your request", Optional.empty());
        assertThat(lastTo(from).text()).contains("Request " + number + ": Received.");
        answer(number, "The hole is filled.");
        assertThat(lastTo(from).text()).contains("In its first line");
        mail(from, "Re: answer", "2\nIt is open again.\n\n> The answer", Optional.of(number.value()));
        assertThat(request(number).rating().orElseThrow().stars()).isEqualTo(2);
        assertThat(request(number).rating().orElseThrow().reason()).isEqualTo("It is open again.");
        assertThat(lastTo(from).text()).contains("Your rating has been kept.").contains("The hole is filled.");
        mail(from, "Re: answer", "5", Optional.of(number.value()));
        assertThat(request(number).rating().orElseThrow().stars())
                .as("rated once")
                .isEqualTo(2);
        mail(from, "Re: answer", "AGAIN\nDeeper than before.", Optional.of(number.value()));
        assertThat(request(number).status()).isEqualTo(RequestStatus.REOPENED);
        assertThat(lastTo(from).text()).contains("The office looks at your request again.");
        mail(from, "Re: answer", "취하", Optional.of(number.value()));
        assertThat(request(number).status()).isEqualTo(RequestStatus.WITHDRAWN);
        mail(from, "Re: answer", "One more thing: the lamp is dark.", Optional.of(number.value()));
        var fresh = Receipt.in(lastTo(from).text());
        assertThat(fresh.number()).as("what ended takes nothing in").isNotEqualTo(number);
        assertThat(request(fresh.number()).report().details()).contains("the lamp is dark");
    }

    @Test
    void aWrongPinInAMailOpensNothing() {
        var receipt = texted("+821022220003");
        mail("thief@example.org", "STATUS " + receipt.number() + " 000000", "STATUS", Optional.empty());
        assertThat(lastTo("thief@example.org").text()).contains("PIN is").doesNotContain("Request " + receipt.number());
        assertThat(course(receipt.number())).containsExactly("FILED SMS");
    }

    @Test
    void photosThatComeLaterAreKept() {
        var number = Citizens.filed(site, Map.of("reach", "jiho@example.org"));
        var holder = site.holder(number);
        holder.get("/requests/" + number.value());
        var page = holder.post(
                "/requests/" + number.value() + "/add",
                Map.of("more", "Here it is."),
                SentFile.png("photo", "slide.png"));
        assertThat(page.errors()).isEmpty();
        assertThat(page.text()).contains("Here it is.");
        assertThat(new Requests(site.kit()).files(number)).hasSize(1);
        assertThat(holder.post("/requests/" + number.value() + "/add", Map.of("more", ""))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anOfficialAtTheCounterIsNamedBesideWhatTheCitizenDid() {
        var number = Citizens.filed(site, Map.of());
        var by = new By(
                new Visitor(
                        site.organisation().officials(Desk.OFFICER, Optional.empty()).stream()
                                .findFirst(),
                        Set.of(number)),
                Way.DESK);
        new FollowUps(site.kit()).add(by, number, "Told at the counter.", List.of());
        var step = new Requests(site.kit()).history(number).steps().get(1);
        assertThat(step.kind()).isEqualTo(Step.Kind.WROTE);
        assertThat(step.who()).isEqualTo(by.official());
        assertThat(site.recorded())
                .anyMatch(entry -> entry.action().equals("complaints.for-citizen")
                        && entry.subject().equals(number.toString()));
    }
}
