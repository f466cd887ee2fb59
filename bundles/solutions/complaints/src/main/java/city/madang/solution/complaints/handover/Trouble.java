// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.outside.NotReached;
import city.madang.solution.complaints.handover.Handover.State;

/**
 * How a sending goes on that did not end well (docs/decisions/0122).
 *
 * @param state {@code WAITING} when they have nothing of it, {@code TRIED} when they may have it, {@code FAILED} when they never take it
 */
record Trouble(State state, String why) {
    static Trouble of(RuntimeException end) {
        var state = State.TRIED;
        if (end instanceof Declined no) {
            state = no.isFinal() ? State.FAILED : no.isUndone() ? State.WAITING : State.TRIED;
        } else if (end instanceof NotReached missed && !missed.mayHaveArrived()) {
            state = State.WAITING;
        }
        return new Trouble(state, end.getMessage());
    }

    boolean isFinal() {
        return state == State.FAILED;
    }
}
