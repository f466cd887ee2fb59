// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.solution.complaints.handover.Handover.State;
import java.time.Duration;

/** One try to bring something to another server: what becomes of it when it does not end well (docs/decisions/0122). */
interface Try {
    /** Which it is, from 1. */
    int number();

    /** An official has to see to it. @param state one of those that are stuck */
    void failed(State state, String why);

    /** It is tried again. */
    void later(State state, String why, Duration pause);

    /** Sending ended with one of the errors of {@link GeoReportClient}. */
    default void ended(RuntimeException end) {
        var trouble = Trouble.of(end);
        if (trouble.isFinal()) {
            failed(trouble.state(), trouble.why());
        } else {
            goOn(trouble.state(), trouble.why());
        }
    }

    /** Later, as long as there are tries left. */
    default void goOn(State state, String why) {
        if (number() >= Handover.MOST_TRIES) {
            failed(state == State.WAITING ? State.FAILED : State.UNSURE, why);
        } else {
            later(state, why, Handover.pauseAfter(number()));
        }
    }
}
