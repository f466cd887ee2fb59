// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import java.util.Locale;
import java.util.Optional;

/**
 * What comes of a message.
 *
 * @param next where the talk stands now; empty when it has ended
 * @param reply what is answered; empty text for nothing
 * @param language that was chosen with it
 * @param triage what a person has to read
 * @param lasting whether the reply is what a dialogue ended with, such as a number, which people keep
 */
record Turn(
        Optional<TalkState> next,
        String reply,
        Optional<Locale> language,
        Optional<Puzzle> triage,
        Consent consent,
        boolean lasting) {
    /** What the sender says about being written to. */
    enum Consent {
        UNCHANGED,
        STOP,
        START
    }

    /** What a person has to read, and why. */
    record Puzzle(String text, Reason reason) {
        /** Why. */
        enum Reason {
            /** Twice not understood. */
            LOST,
            /** Nobody chose what it was about. */
            OPEN,
            /** From somebody who does not want answers, or who wrote too much to be answered. */
            UNANSWERED,
            /** The module could not deal with it. */
            FAILED
        }
    }

    static Turn stay(TalkState next, String reply) {
        return new Turn(Optional.of(next), reply, Optional.empty(), Optional.empty(), Consent.UNCHANGED, false);
    }

    static Turn end(String reply) {
        return new Turn(Optional.empty(), reply, Optional.empty(), Optional.empty(), Consent.UNCHANGED, false);
    }

    static Turn last(String reply) {
        return new Turn(Optional.empty(), reply, Optional.empty(), Optional.empty(), Consent.UNCHANGED, true);
    }

    Turn in(Locale locale) {
        return new Turn(next, reply, Optional.of(locale), triage, consent, lasting);
    }

    Turn consent(Consent other) {
        return new Turn(next, reply, language, triage, other, lasting);
    }

    Turn triage(String text, Puzzle.Reason reason) {
        return new Turn(next, reply, language, Optional.of(new Puzzle(text, reason)), consent, lasting);
    }
}
