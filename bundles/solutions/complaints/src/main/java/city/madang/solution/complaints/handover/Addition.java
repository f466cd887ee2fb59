// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.solution.complaints.handover.Handover.State;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a citizen said after the request was handed over, on its way to the server that has it.
 *
 * @param mark by which it is found there again, and by which the server knows it
 * @param ref of the handing-over
 * @param withdrawn whether the citizen took the request back with it
 * @param nextTry when to go on; empty when there is nothing to do
 * @param theirs what they call it; empty until they said so
 * @param failure what went wrong last; may be empty
 */
public record Addition(
        String mark,
        String ref,
        Instant made,
        boolean withdrawn,
        String words,
        State state,
        int tries,
        Optional<Instant> nextTry,
        String theirs,
        String failure) {

    public static Addition of(String ref, String words, boolean withdrawn, Instant now) {
        return new Addition(Mark.next(), ref, now, withdrawn, words, State.WAITING, 0, Optional.of(now), "", "");
    }

    public Addition at(State next, Optional<Instant> when, String why) {
        var cut = Words.cut(why, Handover.MOST_FAILURE);
        return new Addition(mark, ref, made, withdrawn, words, next, tries, when, theirs, cut);
    }

    public Addition sent(String given) {
        var id = Words.cut(given, TheirUpdate.MOST_ID);
        return new Addition(mark, ref, made, withdrawn, words, State.SENT, tries, Optional.empty(), id, "");
    }

    /** As if it had not been tried. */
    public Addition afresh(Instant now) {
        return new Addition(mark, ref, made, withdrawn, words, State.WAITING, 0, Optional.of(now), "", "");
    }

    /** Whether their update is this one, come back. */
    boolean is(TheirUpdate update) {
        return update.id().equals(theirs)
                || update.id().equals(mark)
                || update.words().contains(mark);
    }
}
