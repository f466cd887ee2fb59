// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static city.madang.solution.complaints.TextedAnswers.ANSWER;
import static city.madang.solution.complaints.TextedAnswers.RECEIPT;

import city.madang.data.Tx;
import city.madang.dialogue.Dialogue;
import city.madang.dialogue.Said;
import city.madang.dialogue.Talk;
import city.madang.dialogue.Words;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Rating;
import city.madang.web.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What citizens do with their request by text message: whoever has number and PIN, and who is asked by the city without them. */
final class TextedActs {
    private static final String AGAIN = "again";
    private static final String YES = "yes";
    private static final int MOST_WORDS = 1000;
    private static final By SMS = By.citizen(Way.SMS);
    private static final Duration PATIENCE = Duration.ofDays(7);

    /** From here down somebody is asked whether the city should look again. */
    private static final int POOR = 2;

    private final Kit kit;
    private final FollowUps followUps;

    TextedActs(Kit kit) {
        this.kit = kit;
        this.followUps = new FollowUps(kit);
    }

    /** What the answer is worth. */
    Dialogue rate() {
        return Dialogue.of()
                .given(RECEIPT, ANSWER)
                .patience(PATIENCE)
                .receipt(RECEIPT)
                .value("stars", (talk, text) -> stars(text))
                .end("rated", this::rated);
    }

    /** Whether the city should look again. */
    Dialogue again() {
        return Dialogue.of()
                .given(RECEIPT)
                .patience(PATIENCE)
                .receipt(RECEIPT)
                .freeText("what", MOST_WORDS)
                .end("reopened", this::reopened);
    }

    /** More words. */
    Dialogue add() {
        return Dialogue.of().receipt(RECEIPT).freeText("what", MOST_WORDS).end("added", this::added);
    }

    Dialogue withdraw() {
        return Dialogue.of().receipt(RECEIPT).choice("sure", this::yesOrNo).end("withdrawn", this::withdrawn);
    }

    private List<Choice> yesOrNo(Talk talk) {
        return List.of(
                new Choice(YES, kit.texts().text(talk.locale(), "dialogue.withdraw.yes")),
                new Choice("no", kit.texts().text(talk.locale(), "dialogue.withdraw.no")));
    }

    private static Optional<Said> stars(String text) {
        return text.matches("[1-5]") ? Optional.of(Said.of(text)) : Optional.empty();
    }

    private Words rated(Tx tx, Talk talk) {
        int stars = Integer.parseInt(talk.get("stars"));
        followUps.rate(tx, SMS, number(talk), new Rating(stars, ""));
        if (stars > POOR) {
            return Words.of("dialogue.rate.thanks");
        }
        kit.dialogues()
                .begin(
                        tx,
                        talk.from(),
                        talk.locale(),
                        AGAIN,
                        Map.of(RECEIPT, number(talk).toString()));
        return Words.of("dialogue.rate.sorry");
    }

    private Words reopened(Tx tx, Talk talk) {
        var reopened = followUps.reopen(tx, SMS, number(talk), talk.get("what"));
        return Words.of(
                "dialogue.again.reopened",
                reopened.number().toString(),
                new Days(kit, talk.locale()).day(reopened.due()));
    }

    private Words added(Tx tx, Talk talk) {
        followUps.add(tx, SMS, number(talk), talk.get("what"), List.of());
        return Words.of("dialogue.add.added", number(talk).toString());
    }

    private Words withdrawn(Tx tx, Talk talk) {
        if (!talk.get("sure").equals(YES)) {
            return Words.of("dialogue.withdraw.kept", number(talk).toString());
        }
        followUps.withdraw(tx, SMS, number(talk));
        return Words.of("dialogue.withdraw.withdrawn", number(talk).toString());
    }

    private static ReceiptNumber number(Talk talk) {
        return ReceiptNumber.parse(talk.get(RECEIPT));
    }
}
