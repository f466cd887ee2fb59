// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.intake.Way;
import city.madang.kit.sms.text.Segments;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A request's whole life by text message, in three languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TextsContract {
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");
    private static final Pattern PIN = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private Site site;

    abstract TestKit kit();

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

    private String filed(String phone) {
        text(phone, "REPORT");
        text(phone, "1");
        text(phone, "Mapo-gu");
        text(phone, "Deep hole in Main Street");
        text(phone, "done");
        return text(phone, "yes");
    }

    private static ReceiptNumber number(String text) {
        var found = NUMBER.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return ReceiptNumber.parse(found.group());
    }

    private static String pin(String text) {
        var found = PIN.matcher(NUMBER.matcher(text).replaceAll(""));
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    private ServiceRequest request(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow();
    }

    private void answer(ReceiptNumber number, String answer) {
        var chief = site.official("chief", Optional.empty(), Desk.CHIEF);
        chief.get("/desk/requests/" + number.value());
        var page = chief.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", answer));
        assertThat(page.errors()).isEmpty();
        site.settle();
    }

    @Test
    void filesARequestStepByStep() {
        var phone = "+821011110001";
        assertThat(text(phone, "REPORT"))
                .isEqualTo("What is it about? Send a number.\n1 Broken road\n2 Dumped rubbish\n3 Something else");
        assertThat(text(phone, "1")).startsWith("Where?");
        assertThat(text(phone, "mapo")).startsWith("What is wrong?");
        assertThat(text(phone, "Deep hole in Main Street")).contains("1 when done");
        assertThat(text(phone, "1")).startsWith("Broken road, Mapo-gu: Deep hole in Main Street\nSend it?");
        var filed = text(phone, "yes");
        var request = request(number(filed));
        assertThat(request.report().title()).isEqualTo("Deep hole in Main Street");
        assertThat(request.channel()).isEqualTo(Way.SMS);
        assertThat(request.service().orElseThrow().value()).isEqualTo("roads");
        assertThat(request.report().place().area().orElseThrow().value()).isEqualTo("mapo");
        assertThat(request.report().askedPublic()).isFalse();
        assertThat(site.texts(phone)).as("the talk is the receipt").hasSize(6);
    }

    @Test
    void speaksKorean() {
        var phone = "+821011110002";
        assertThat(text(phone, "신고")).startsWith("무엇에 관한 것입니까?");
        text(phone, "2");
        text(phone, "상암동 육교 밑");
        assertThat(site.texts(phone).get(2)).contains("1 \"상암동 육교 밑\" 그대로");
        text(phone, "1");
        text(phone, "쓰레기가 쌓여 있어요");
        text(phone, "끝");
        var filed = text(phone, "네");
        assertThat(filed).startsWith("접수되었습니다.");
        var request = request(number(filed));
        assertThat(request.report().language().getLanguage()).isEqualTo("ko");
        assertThat(request.report().place().address()).isEqualTo("상암동 육교 밑");
        answer(request.number(), "모두 치웠습니다.");
        assertThat(site.texts(phone)).last().asString().contains("모두 치웠습니다.").contains("도움이 되었습니까?");
    }

    @Test
    void speaksArabic() {
        var phone = "+821011110003";
        assertThat(text(phone, "بلاغ")).startsWith("ما الموضوع؟");
        text(phone, "١");
        text(phone, "mapo");
        text(phone, "حفرة عميقة في الشارع");
        text(phone, "تم");
        var filed = text(phone, "نعم");
        assertThat(filed).startsWith("شكراً.");
        assertThat(request(number(filed)).report().language().getLanguage()).isEqualTo("ar");
    }

    @Test
    void tellsHowItStandsToWhoHasNumberAndPin() {
        var phone = "+821011110004";
        var filed = filed(phone);
        var other = "+821011110005";
        text(other, "STATUS");
        assertThat(text(other, number(filed) + " " + pin(filed)))
                .startsWith("Request " + number(filed) + ": Received.");
        assertThat(text(other, "STATUS " + number(filed) + " 000000")).contains("do not fit");
    }

    @Test
    void bringsTheAnswerAsksWhetherItHelpedAndLooksAgain() {
        var phone = "+821011110006";
        var number = number(filed(phone));
        answer(number, "The hole is filled.");
        assertThat(site.texts(phone))
                .last()
                .isEqualTo("Request " + number + " is answered: The hole is filled.\nDid it help? 1 (no) to 5 (very)");
        assertThat(site.text(phone, "2"))
                .containsExactly(
                        "We are sorry that it did not help.",
                        "Shall we look at " + number + " again? Write what is still wrong, or 0 to leave it.");
        assertThat(request(number).rating().orElseThrow().stars()).isEqualTo(2);
        text(phone, "It is open again");
        assertThat(text(phone, "1")).startsWith("We look at " + number + " again.");
        var reopened = request(number);
        assertThat(reopened.status()).isEqualTo(RequestStatus.REOPENED);
        assertThat(reopened.rating()).isEmpty();
        assertThat(new Requests(site.kit()).history(number).steps())
                .extracting(Step::kind)
                .containsSequence(Step.Kind.RATED, Step.Kind.REOPENED);
        answer(number, "Filled with concrete.");
        assertThat(text(phone, "5")).isEqualTo("Thank you for your rating.");
        assertThat(request(number).rating().orElseThrow().stars()).isEqualTo(5);
    }

    @Test
    void leavesAloneWhoWantsNoMessages() {
        var phone = "+821011110007";
        var number = number(filed(phone));
        text(phone, "STOP");
        answer(number, "Done.");
        assertThat(site.texts(phone)).last().asString().startsWith("You get no more messages");
    }

    @Test
    void takesATextAsItIsWhenTheSenderPauses() {
        var phone = "+821011110008";
        text(phone, "REPORT");
        text(phone, "3");
        text(phone, "mapo");
        text(phone, "Lamp is dark");
        site.at(site.now().plus(Duration.ofMinutes(4)));
        site.silence();
        assertThat(site.texts(phone)).last().asString().contains("Something else, Mapo-gu: Lamp is dark");
        assertThat(List.of(text(phone, "2"))).allMatch(again -> again.startsWith("What is it about?"));
    }

    @Test
    void officialsAnswerPassOnAndThrowAwayWhatWasNotUnderstood() {
        var phone = "+821011110009";
        for (var written : List.of("the tree fell on the fence", "hm?", "no idea")) {
            site.text(phone, written);
        }
        var clerk = site.official("clerk", Optional.empty(), Role.CLERK);
        var list = clerk.get("//desk/texts");
        assertThat(list.text()).contains("the tree fell on the fence");
        var open = list.first("#list a:contains(the tree)").attr("href");
        var text = clerk.get("/" + open);
        assertThat(text.text()).contains(phone).contains("Report a problem");
        assertThat(clerk.post("/" + open + "/drop", Map.of("reason", "")).status())
                .isEqualTo(422);
        clerk.post("/" + open + "/hand", Map.of("to", "complaints/report"));
        site.settle();
        var told = site.texts(phone).get(site.texts(phone).size() - 1);
        assertThat(told).startsWith("Thank you. Request ");
        assertThat(request(number(told)).report().details()).contains("the tree fell on the fence");
        assertThat(clerk.get("//desk/texts?done=1").text()).contains("Passed on");
        assertThat(site.official("cleaner", Optional.of("environment"), Desk.OFFICER)
                        .get("//desk/texts")
                        .status())
                .isEqualTo(403);
        assertThat(site.browser().get("//desk/texts").text()).doesNotContain("the tree fell");
    }

    @Test
    void asksWhetherItIsOneOfThoseNearByAndAddsAVoice() {
        var leading =
                Citizens.filed(site, Map.of("title", "Fallen tree on the path", "details", "It blocks the path."));
        var phone = "+821011110020";
        for (var each : List.of("REPORT", "1", "Mapo-gu", "Fallen tree on the path, it blocks the path")) {
            text(phone, each);
        }
        assertThat(text(phone, "1"))
                .startsWith("Is it one of these? Send its number.\n1 ")
                .contains("Broken road")
                .contains("No, another")
                .doesNotContain("tree");
        assertThat(text(phone, "1")).contains("1 yes");
        var told = text(phone, "yes");
        assertThat(told).startsWith("Thank you, your voice was added.");
        var voice = request(number(told));
        assertThat(voice.status()).isEqualTo(RequestStatus.MERGED);
        assertThat(voice.course().merger().orElseThrow().leading()).isEqualTo(leading);
        answer(leading, "The tree is gone.");
        assertThat(site.texts(phone)).last().asString().contains("is answered").doesNotContain("Did it help");
        assertThat(text(phone, "STATUS " + number(told) + " " + pin(told)))
                .isEqualTo("Request " + number(told) + " is answered: The tree is gone.");
        assertThat(text(phone, "RATE " + number(told) + " " + pin(told))).endsWith("Did it help? 1 (no) to 5 (very)");
        assertThat(text(phone, "5")).contains("was joined with another one");
    }

    @Test
    void filesItsOwnWhenItIsNoneOfThose() {
        Citizens.filed(site, Map.of("title", "Dead lamp at the school", "details", "Dark since Monday."));
        var phone = "+821011110021";
        for (var each : List.of("신고", "1", "mapo", "Dead lamp at the school")) {
            text(phone, each);
        }
        assertThat(text(phone, "끝")).startsWith("이 중에 있습니까?");
        text(phone, "없음, 새로 접수");
        assertThat(request(number(text(phone, "네"))).status()).isEqualTo(RequestStatus.RECEIVED);
    }

    @Test
    void bringsALongAnswerInPieces() {
        var phone = "+821011110022";
        var filed = filed(phone);
        var sentence = "The pipe below was laid in 1962 and has to be replaced first. ";
        answer(number(filed), sentence.repeat(20).strip());
        var heard = new StringBuilder(site.texts(phone).get(site.texts(phone).size() - 1));
        for (int more = 0; more < 2; more++) {
            assertThat(heard).endsWith("\n1: read on");
            heard.append(text(phone, "1"));
        }
        assertThat(heard).endsWith("Did it help? 1 (no) to 5 (very)");
        assertThat(heard.toString().split("1962", -1)).hasSize(21);
        assertThat(site.texts(phone)).allMatch(each -> Segments.of(each).count() <= 4);
    }

    @Test
    void noTextIsLongerThanItNeeds() {
        var number = "6K2M9-7QX4T-B0WVZ";
        var arguments = new Object[] {number, "123456", "Nov 20, 2026"};
        var limits = new TreeMap<>(Map.of("en", 1, "ko", 1, "ar", 2));
        for (var language : limits.keySet()) {
            for (var key : List.of(
                    "report.service.ask",
                    "report.place.ask",
                    "report.what.ask",
                    "report.same.ask",
                    "report.filed",
                    "report.joined",
                    "status.receipt.ask",
                    "status.waiting",
                    "rate.thanks",
                    "rate.sorry",
                    "again.what.ask",
                    "again.reopened",
                    "add.what.ask",
                    "add.added",
                    "withdraw.sure.ask",
                    "withdraw.kept",
                    "withdraw.withdrawn")) {
                var locale = Locale.forLanguageTag(language);
                var text = site.kit().texts().text(locale, "dialogue." + key, arguments);
                assertThat(Segments.of(text).count())
                        .as(language + " " + text)
                        .isLessThanOrEqualTo(limits.get(language));
            }
        }
    }
}
