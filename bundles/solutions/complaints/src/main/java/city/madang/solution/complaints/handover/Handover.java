// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.identity.ReceiptNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A request on its way to another server.
 *
 * @param ref our mark in what was sent, by which it is found there again; tells nothing by itself
 * @param contact whether the citizen's name and address go along
 * @param tries how often it was tried
 * @param nextTry when to go on; empty when there is nothing to do
 * @param token that they gave instead of a number; may be empty
 * @param theirs their number; empty until they gave it
 * @param failure what went wrong last; may be empty
 */
public record Handover(
        String ref,
        ReceiptNumber number,
        String server,
        Instant made,
        String service,
        String serviceName,
        boolean contact,
        State state,
        int tries,
        Optional<Instant> nextTry,
        String token,
        String theirs,
        String failure) {
    /** About a day in all: longer than a server is usually away, shorter than a citizen's patience. */
    public static final int MOST_TRIES = 13;

    public static final int MOST_FAILURE = 500;
    public static final int MOST_THEIRS = 200;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    /** How far it is. */
    public enum State {
        /** They have not got it. */
        WAITING,
        /** A try was begun, and how it ended is not known: they may have it. */
        TRIED,
        /** They have it, and have no number yet. */
        TOKEN,
        /** They have it. */
        SENT,
        /** An official has to find out whether they have it. */
        UNSURE,
        /** They do not take it, or could not be reached for too long. */
        FAILED,
        /** It is not with them any more. */
        ENDED;

        /** Whether an official has to do something. */
        public boolean isStuck() {
            return this == UNSURE || this == FAILED;
        }
    }

    public Handover at(State next, Optional<Instant> when) {
        return new Handover(
                ref, number, server, made, service, serviceName, contact, next, tries, when, token, theirs, failure);
    }

    public Handover failed(String why) {
        var words = Words.cut(why, MOST_FAILURE);
        return new Handover(
                ref, number, server, made, service, serviceName, contact, state, tries, nextTry, token, theirs, words);
    }

    public Handover token(String given) {
        return new Handover(
                ref, number, server, made, service, serviceName, contact, state, tries, nextTry, given, theirs, "");
    }

    public Handover numbered(String given) {
        return new Handover(
                ref, number, server, made, service, serviceName, contact, state, tries, nextTry, token, given, "");
    }

    /** As if it had not been tried. */
    public Handover afresh() {
        return new Handover(
                ref, number, server, made, service, serviceName, contact, state, 0, nextTry, "", theirs, "");
    }

    /** Twice as long after each try. */
    static Duration pauseAfter(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
