// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Said;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Rating;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What happens to a request afterwards, by text message: how it stands, the answer and what it is worth, and looking again. */
final class TextedAnswers {
    static final String RATE = "rate";
    private static final String AGAIN = "again";
    private static final String NUMBER = "number";
    private static final String ANSWER = "answer";
    /** So that an answer and the question after it fit the four messages that the kit sends at most, in any script. */
    private static final int MOST_ANSWER = 160;

    private static final int MOST_REASON = 1000;
    private static final Duration PATIENCE = Duration.ofDays(7);
    /** From here down somebody is asked whether the city should look again. */
    private static final int POOR = 2;

    private final Kit kit;
    private final Requests requests;

    TextedAnswers(Kit kit, Requests requests) {
        this.kit = kit;
        this.requests = requests;
    }

    /** How a request stands, for who has its number and PIN. */
    Dialogue status() {
        return Dialogue.of().receipt("receipt").end("told", this::told);
    }

    /** The answer, and what it is worth. */
    Dialogue rate() {
        return Dialogue.of()
                .given(NUMBER, ANSWER)
                .patience(PATIENCE)
                .value("stars", (talk, text) -> stars(text))
                .end("rated", this::rated);
    }

    /** Whether the city should look again. */
    Dialogue again() {
        return Dialogue.of()
                .given(NUMBER)
                .patience(PATIENCE)
                .freeText("what", MOST_REASON)
                .end("reopened", this::reopened);
    }

    /** The city's question, with what it has to know. */
    static Map<String, String> asked(ServiceRequest request) {
        var answer = request.answer().map(Answer::text).orElse("");
        return Map.of(NUMBER, request.number().toString(), ANSWER, Report.cut(answer, MOST_ANSWER));
    }

    private Words told(Tx tx, Talk talk) {
        var request = Merging.shown(tx, Requests.get(tx, number(talk, "receipt")));
        var shown = request.number().toString();
        boolean merged = request.status() == RequestStatus.MERGED;
        if (request.status() == RequestStatus.ANSWERED
                || merged && request.answer().isPresent()) {
            return Words.of("dialogue.status.answered", shown, asked(request).get(ANSWER));
        }
        var status = kit.texts().text(talk.locale(), "status." + request.status());
        return request.status().waiting()
                ? Words.of("dialogue.status.waiting", shown, status, new Days(kit, talk.locale()).day(request.due()))
                : Words.of("dialogue.status.ended", shown, status);
    }

    private static Optional<Said> stars(String text) {
        return text.matches("[1-5]") ? Optional.of(Said.of(text)) : Optional.empty();
    }

    private Words rated(Tx tx, Talk talk) {
        int stars = Integer.parseInt(talk.get("stars"));
        requests.rate(tx, number(talk, NUMBER), new Rating(stars, ""));
        if (stars > POOR) {
            return Words.of("dialogue.rate.thanks");
        }
        kit.dialogues().begin(tx, talk.from(), talk.locale(), AGAIN, Map.of(NUMBER, talk.get(NUMBER)));
        return Words.of("dialogue.rate.sorry");
    }

    private Words reopened(Tx tx, Talk talk) {
        var reopened = requests.reopen(tx, number(talk, NUMBER), talk.get("what"));
        return Words.of(
                "dialogue.again.reopened",
                reopened.number().toString(),
                new Days(kit, talk.locale()).day(reopened.due()));
    }

    private static ReceiptNumber number(Talk talk, String step) {
        return ReceiptNumber.parse(talk.get(step));
    }
}
