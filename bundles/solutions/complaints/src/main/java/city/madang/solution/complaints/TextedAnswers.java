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
import city.madang.solution.complaints.domain.ServiceRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a request stands, by text message. An answer comes in pieces, the next one when it is asked for, and then what it is worth. */
final class TextedAnswers {
    static final String RATE = "rate";
    static final String RECEIPT = "receipt";
    static final String ANSWER = "answer";
    private static final String READ = "read";
    private static final String PART = "part";

    /** Says nothing: the question after it says it all. */
    private static final Words NOTHING = plain("");

    private final Kit kit;

    TextedAnswers(Kit kit) {
        this.kit = kit;
    }

    /** How a request stands, for who has its number and PIN. */
    Dialogue status() {
        return Dialogue.of().receipt(RECEIPT).end("told", this::told);
    }

    /** The next piece of an answer. */
    Dialogue read() {
        return Dialogue.of()
                .given(RECEIPT, PART, ANSWER)
                .value("go", (talk, text) -> text.equals("1") ? Optional.of(Said.of(text)) : Optional.empty())
                .end("went", this::wentOn);
    }

    private static Words plain(String text) {
        return Words.of("dialogue.plain", text);
    }

    private Words told(Tx tx, Talk talk) {
        var request = request(tx, talk);
        if (request.status().waiting() || request.answer().isEmpty()) {
            return new HowItStands(kit, talk.locale()).of(request, 0);
        }
        return tell(tx, new Listener(talk.from(), talk.locale()), request, 0)
                .map(TextedAnswers::plain)
                .orElse(NOTHING);
    }

    private Words wentOn(Tx tx, Talk talk) {
        int part = Integer.parseInt(talk.get(PART)) + 1;
        return tell(tx, new Listener(talk.from(), talk.locale()), request(tx, talk), part)
                .map(TextedAnswers::plain)
                .orElse(NOTHING);
    }

    private static ServiceRequest request(Tx tx, Talk talk) {
        return Merging.shown(tx, Requests.get(tx, ReceiptNumber.parse(talk.get(RECEIPT))));
    }

    private record Listener(String phone, Locale locale) {}

    /** Begins to tell the answer to somebody who does not wait for it. */
    Optional<String> begin(Tx tx, String phone, Locale locale, ServiceRequest request) {
        return tell(tx, new Listener(phone, locale), request, 0);
    }

    /** @return the last piece of an answer that cannot be rated; otherwise a question says it */
    private Optional<String> tell(Tx tx, Listener to, ServiceRequest request, int part) {
        var answer = request.answer().map(Answer::text).orElse("");
        List<String> parts = new AnswerParts(answer, to.locale()).all();
        int now = Math.min(part, parts.size() - 1);
        var number = request.number().toString();
        var said = now > 0
                ? parts.get(now)
                : kit.texts().text(to.locale(), "dialogue.status.answered", number, parts.get(0));
        if (now < parts.size() - 1) {
            ask(tx, to, READ, Map.of(RECEIPT, number, PART, "" + now, ANSWER, said));
            return Optional.empty();
        }
        if (!request.rateable()) {
            return Optional.of(said);
        }
        ask(tx, to, RATE, Map.of(RECEIPT, number, ANSWER, said));
        return Optional.empty();
    }

    private void ask(Tx tx, Listener to, String dialogue, Map<String, String> given) {
        kit.dialogues().begin(tx, to.phone(), to.locale(), dialogue, given);
    }
}
