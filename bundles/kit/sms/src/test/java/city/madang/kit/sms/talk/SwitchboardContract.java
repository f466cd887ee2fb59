// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.dialogue.Whereabouts;
import city.madang.geo.AreaId;
import city.madang.geo.Landmark;
import city.madang.geo.Point;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.sms.text.Segments;
import city.madang.testcity.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Conversations from the first word to the last, as a phone sees them. */
abstract class SwitchboardContract extends OnTown {
    private static final String THREE_OF_THE_LIST = "3";

    @Test
    void takesAReportFromTheFirstWordToTheLast() {
        assertThat(town.answer("report"))
                .startsWith("What is it about?\n1 Street lamps\n2 Roads and pavements")
                .endsWith("99 more");
        assertThat(town.answer("1")).isEqualTo("Where? Send a district, its code, or words.");
        assertThat(town.answer("Jongno-gu, behind the library")).isEqualTo("What is wrong?");
        assertThat(town.answer("The lamp is dark")).isEqualTo("Noted (16/300). Write more, or 1 when done.");
        assertThat(town.answer("since Monday.")).startsWith("Noted (30/300).");
        assertThat(town.answer("1"))
                .isEqualTo("Street lamps, Jongno-gu, behind the library: The lamp is dark since Monday. Send it?"
                        + "\n1 yes, 2 start again, 0 back");
        assertThat(town.answer("yes")).startsWith("Thank you. Note ");
        assertThat(town.notes()).containsExactly("lamps | 11110||behind the library | The lamp is dark\nsince Monday.");
        assertThat(town.talks()).isZero();
        assertThat(town.triage()).isEmpty();
    }

    @Test
    void whatWasWrittenIsInNoCopyOfTheTables() {
        town.answer("REPORT");
        town.answer("1");
        town.answer("Jongno-gu, behind the Quagmire");
        town.answer("The Quagmire lamp is dark");
        assertThat(town.rows()).noneMatch(each -> each.contains("Quagmire"));
        town.answer("1");
        assertThat(town.answer("yes")).startsWith("Thank you. Note ");
        assertThat(town.notes()).singleElement().asString().contains("behind the Quagmire | The Quagmire lamp is dark");
        town.text("STOP");
        town.text("Quagmire again");
        assertThat(town.triage()).extracting(each -> each.said()).containsExactly("Quagmire again");
        assertThat(town.rows()).noneMatch(each -> each.contains("Quagmire"));
    }

    @Test
    void fitsEachPageOfAListIntoOneMessage() {
        var first = town.answer("REPORT");
        var second = town.answer("more");
        assertThat(List.of(first, second)).allMatch(Segments::fitOne);
        assertThat(town.answer("99")).isEqualTo(first);
        assertThat(second).contains("10 Snow and ice");
        assertThat(town.answer("12")).startsWith("Where?");
    }

    @Test
    void understandsNumbersAndNamesHoweverTheyAreWritten() {
        for (var third : List.of(THREE_OF_THE_LIST, "３", "٣", " 3. ", "waste", "WASTE!", "ｗａｓｔｅ")) {
            town.answer("REPORT");
            assertThat(town.answer(third)).as(third).startsWith("Where?");
        }
    }

    @Test
    void makesAListShorterByAPartOfTheName() {
        town.answer("REPORT");
        assertThat(town.answer("park")).isEqualTo("What is it about?\n1 Parks and trees\n2 Parking");
        assertThat(town.answer("2")).startsWith("Where?");
        assertThat(town.answer("0")).contains("1 Street lamps");
        assertThat(town.answer("graff")).startsWith("Where?");
    }

    @Test
    void takesWhatFollowsTheWordAsTheFirstAnswerOrKeepsItAsText() {
        assertThat(town.answer("REPORT snow and ice")).startsWith("Where?");
        town.answer("STOP");
        town.answer("START");
        assertThat(town.answer("report the lamp at my door is dark")).startsWith("What is it about?");
        town.answer("1");
        assertThat(town.answer("Mapo-gu"))
                .isEqualTo("So far: \"the lamp at my door is dark\" Write more, or 1 when done.");
        assertThat(town.answer("1")).contains("the lamp at my door is dark");
    }

    @Test
    void asksWhatATextIsAboutThatNoWordBegins() {
        assertThat(town.answer("My street is full of rubbish since Friday"))
                .isEqualTo("What is it about? Send a number:\n1 Report a problem\n2 Where is my request?");
        assertThat(town.answer("1")).startsWith("What is it about?\n1 Street");
        town.answer("waste");
        assertThat(town.answer("Mapo-gu")).startsWith("So far: \"My street is full of rubbish");
    }

    @Test
    void aReceiptsNumberNeedsNoWordBeforeIt() {
        var receipt = town.receipt();
        assertThat(town.answer(receipt.number() + " " + receipt.pin())).startsWith("Request " + receipt.number());
        assertThat(town.answer(receipt.number().value())).contains("PIN");
        assertThat(town.answer(receipt.pin())).startsWith("Request " + receipt.number());
        town.answer("hello");
        assertThat(town.answer(receipt.number() + " " + receipt.pin())).startsWith("Request " + receipt.number());
        var unknown = ReceiptNumber.next(TestClock.START, new Random(7));
        assertThat(town.answer(unknown.toString())).as("issued by nobody").contains("PIN");
    }

    @Test
    void aNumberOfTheMenuNeedsNoMenuBeforeIt() {
        assertThat(town.answer("1")).startsWith("What is it about?\n1 Street");
        town.answer("0");
        assertThat(town.answer("٢")).contains("PIN");
        town.answer("0");
        assertThat(town.answer("7")).startsWith("What is it about? Send a number:");
        assertThat(town.answer("1")).as("no 7 in the text").startsWith("What is it about?\n1 Street");
    }

    @Test
    void goesBackAndBeginsAgain() {
        town.answer("REPORT");
        town.answer("1");
        town.answer("Mapo-gu");
        town.answer("dark");
        assertThat(town.answer("done")).contains("Mapo-gu: dark");
        assertThat(town.answer("0")).isEqualTo("So far: \"dark\" Write more, or 1 when done.");
        assertThat(town.answer("back")).startsWith("Where?");
        assertThat(town.answer("Jung-gu")).startsWith("What is wrong?");
        town.answer("dark again");
        town.answer("1");
        assertThat(town.answer("no")).startsWith("What is it about?\n1 Street");
        assertThat(town.answer("0")).isEqualTo("Ended. Nothing was sent.");
        assertThat(town.talks()).isZero();
        assertThat(town.notes()).isEmpty();
    }

    @Test
    void learnsTheLanguageFromTheFirstWord() {
        assertThat(town.answer("신고")).startsWith("무엇에 대한 것입니까?");
        assertThat(town.answer("１")).isEqualTo("어디입니까?");
        assertThat(town.answer("종로구")).isEqualTo("무엇이 문제입니까?");
        assertThat(town.sent).allMatch(sent -> sent.locale().equals(Locale.KOREAN));
        town.silence(Duration.ofHours(1));
        assertThat(town.answer("안녕하세요")).startsWith("무엇을 도와드릴까요?");
        assertThat(town.answer("بلاغ")).startsWith("ما الموضوع؟");
        assertThat(town.answer("lang english")).startsWith("What is it about?");
        assertThat(town.answer("한국어")).startsWith("무엇에 대한");
        assertThat(town.answer("LANG ar")).startsWith("ما الموضوع؟");
        assertThat(town.answer("LANG xx")).startsWith("عذراً");
    }

    @Test
    void guessesTheLanguageByTheLettersUntilOneIsChosen() {
        assertThat(town.answer("가로등이 꺼졌어요")).startsWith("무엇을 도와드릴까요?");
        town.silence(Duration.ofHours(1));
        assertThat(town.answer("المصباح مطفأ")).startsWith("ما الموضوع؟");
    }

    @Test
    void saysWhatCanBeDone() {
        assertThat(town.answer("help"))
                .isEqualTo("REPORT: Report a problem\nSTATUS: Where is my request?\nSTOP ends all messages.");
        assertThat(town.talks()).isZero();
        town.answer("REPORT");
        town.answer("2");
        assertThat(town.answer("HELP")).endsWith("Where? Send a district, its code, or words.");
        town.silence(Duration.ofHours(1));
        assertThat(town.answer("LANG")).isEqualTo("Send the name of your language: English, 한국어, العربية");
    }

    @Test
    void isSilentAfterStopUntilStart() {
        town.answer("REPORT");
        assertThat(town.answer("stop")).isEqualTo("You get no more messages from us. Send START to start again.");
        assertThat(town.text("hello")).isEmpty();
        assertThat(town.triage()).singleElement().matches(row -> row.reason().equals("UNANSWERED"));
        town.begin("rate", Map.of("number", "7", "answer", "Done."));
        assertThat(town.silence(Duration.ofHours(1))).isEmpty();
        assertThat(town.answer("START")).startsWith("What is it about?");
        assertThat(town.stopped).isEmpty();
    }

    @Test
    void asksNothingThatWaitedAfterStop() {
        town.answer("REPORT");
        town.begin("rate", Map.of("number", "7", "answer", "Done."));
        town.answer("STOP");
        assertThat(town.talks()).isZero();
    }

    @Test
    void givesAPersonWhatWasNotUnderstoodTwice() {
        town.answer("REPORT");
        assertThat(town.answer("zzz")).startsWith("Sorry, not understood.\nWhat is it about?");
        assertThat(town.answer("qqq")).isEqualTo("We could not read that. A person will look at it and answer you.");
        assertThat(town.text("machine answer")).isEmpty();
        assertThat(town.triage())
                .extracting("said", "module", "dialogue", "step")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("qqq", "booth", "report", "service"),
                        org.assertj.core.groups.Tuple.tuple("machine answer", "booth", "report", "service"));
        assertThat(town.answer("1")).startsWith("Where?");
    }

    @Test
    void endsOnceWhenNobodyAnswersAndSaysSo() {
        town.answer("REPORT");
        town.answer("1");
        assertThat(town.silence(Duration.ofMinutes(29))).isEmpty();
        assertThat(town.silence(Duration.ofMinutes(2)))
                .containsExactly("We stopped waiting. Nothing was sent. Send REPORT to begin again.");
        assertThat(town.silence(Duration.ofHours(5))).isEmpty();
        assertThat(town.talks()).isZero();
    }

    @Test
    void takesATextAsItIsAfterAPause() {
        town.answer("REPORT");
        town.answer("1");
        town.answer("Mapo-gu");
        town.answer("dark");
        assertThat(town.silence(Duration.ofMinutes(2))).isEmpty();
        assertThat(town.silence(Duration.ofMinutes(2)))
                .singleElement()
                .asString()
                .contains("Mapo-gu: dark Send it?");
        assertThat(town.answer("1")).startsWith("Thank you");
    }

    @Test
    void aQuestionThatNobodyChoseIsReadByAPersonAfterAll() {
        town.answer("there is a hole in the road");
        assertThat(town.silence(Duration.ofMinutes(31))).isEmpty();
        assertThat(town.triage()).singleElement().matches(row -> row.said().equals("there is a hole in the road"));
    }

    @Test
    void takesAMessageOnceThatIsDeliveredTwice() {
        var first = town.textFrom(Town.PHONE, "a1", "REPORT");
        assertThat(first).hasSize(1);
        assertThat(town.textFrom(Town.PHONE, "a1", "REPORT")).isEmpty();
        assertThat(town.textFrom(Town.PHONE, "a2", "1")).hasSize(1);
        assertThat(town.textFrom(Town.PHONE, "a2", "1")).isEmpty();
        assertThat(town.answer("Mapo-gu")).startsWith("What is wrong?");
    }

    @Test
    void keepsPhonesApart() {
        town.answer("REPORT");
        assertThat(town.textFrom("+821000000001", "b1", "lamp").get(0)).startsWith("What is it about? Send a number:");
        assertThat(town.answer("1")).startsWith("Where?");
    }

    @Test
    void showsARequestToWhoHasNumberAndPin() {
        var receipt = town.receipt();
        var number = receipt.number().toString();
        assertThat(town.answer("STATUS " + number + " " + receipt.pin()))
                .isEqualTo("Request " + number + ": being worked on.");
        assertThat(town.answer("status " + receipt.number().value().toLowerCase(Locale.ROOT) + receipt.pin()))
                .startsWith("Request");
        assertThat(town.answer("STATUS")).isEqualTo("Send number and PIN.");
        assertThat(town.answer(number)).isEqualTo("And the PIN, six digits?");
        assertThat(town.answer("000000")).startsWith("Number and PIN do not fit.");
        assertThat(town.answer(receipt.pin())).startsWith("Request");
    }

    @Test
    void limitsTriesAtAPin() {
        var receipt = town.receipt();
        var wrong = receipt.pin().equals("111111") ? "222222" : "111111";
        for (int i = 0; i < 6; i++) {
            town.text("STATUS " + receipt.number() + " " + wrong);
        }
        assertThat(town.answer("STATUS " + receipt.number() + " " + receipt.pin()))
                .startsWith("Too many tries.");
    }

    @Test
    void asksForTheStatusInTheMiddleOfAText() {
        var receipt = town.receipt();
        town.answer("REPORT");
        town.answer("1");
        town.answer("Mapo-gu");
        assertThat(town.answer("report what I say")).startsWith("Noted");
        assertThat(town.answer("STATUS " + receipt.number() + " " + receipt.pin()))
                .startsWith("Request");
    }

    @Test
    void asksOnItsOwnAndWaitsForAnotherTalkToEnd() {
        town.answer("REPORT");
        town.begin("rate", Map.of("number", "7", "answer", "Mended."));
        assertThat(town.sent).hasSize(1);
        assertThat(town.text("0"))
                .containsExactly("Ended. Nothing was sent.", "Your request 7 was answered: Mended. Rate 1 to 5?");
        assertThat(town.answer("٤")).isEqualTo("What now?\n1 Say why\n2 Nothing");
        assertThat(town.answer("2")).isEqualTo("Thank you.");
    }

    @Test
    void doesNotNagWhoNeverAnswered() {
        town.begin("rate", Map.of("number", "7", "answer", "Mended."));
        assertThat(town.sent).hasSize(1);
        assertThat(town.silence(Duration.ofDays(8))).isEmpty();
        assertThat(town.talks()).isZero();
    }

    @Test
    void saysWhyTheOfficeRefuses() {
        town.booth.full = true;
        town.answer("REPORT 1");
        town.answer("Mapo-gu");
        town.answer("dark");
        town.answer("1");
        assertThat(town.answer("1")).isEqualTo("We take no more notes today.");
        assertThat(town.notes()).isEmpty();
    }

    @Test
    void goesOnWithoutALIstThatIsEmpty() {
        town.booth.services.clear();
        assertThat(town.answer("REPORT")).startsWith("Where?");
        assertThat(town.answer("0")).startsWith("Ended.");
    }

    @Test
    void findsPlacesByCodeNameDegreesAndLandmark() {
        town.landmarks = Optional.of((words, locale, most) ->
                words.toLowerCase(Locale.ROOT).contains("gate")
                        ? List.of(
                                new Landmark(
                                        "Great South Gate",
                                        Optional.of(new Point(37.56, 126.975)),
                                        Optional.of(new AreaId("11140"))),
                                new Landmark("East Gate", Optional.empty(), Optional.empty()))
                        : List.of());
        assertThat(place("11440")).isEqualTo("11440||");
        assertThat(place("마포구")).isEqualTo("11440||");
        assertThat(place("jongno")).isEqualTo("11110||");
        assertThat(place("library corner, Jung-gu")).isEqualTo("11140||library corner");
        assertThat(place("37.5665, 126.9780")).isEqualTo("|37.5665,126.978|");
        assertThat(place("gate", "1")).isEqualTo("11140|37.56,126.975|Great South Gate");
        assertThat(place("jung", "2")).isEqualTo("11260||");
        assertThat(place("behind my house", "1")).isEqualTo("||behind my house");
        assertThat(Whereabouts.decode(place("11440")).area()).contains(new AreaId("11440"));
    }

    private String place(String... texts) {
        town.answer("REPORT 1");
        for (var text : texts) {
            town.answer(text);
        }
        town.answer("x");
        town.answer("1");
        town.answer("1");
        var note = town.notes().get(0);
        town.clearNotes();
        return note.split(" \\| ")[1];
    }

    @Test
    void tellsOfAModuleThatIsAway() {
        town.answer("REPORT");
        town.closeBooth();
        assertThat(town.answer("1")).startsWith("This service is not available now.");
        assertThat(town.triage()).hasSize(1);
    }

    @Test
    void doesNotAnswerAMachineWithoutEnd() {
        town.answersPerHour = 5;
        for (int i = 0; i < 9; i++) {
            town.text("LANG");
        }
        assertThat(town.sent).hasSize(5);
        assertThat(town.triage()).hasSize(4);
        town.silence(Duration.ofHours(2));
        assertThat(town.text("LANG")).hasSize(1);
    }
}
