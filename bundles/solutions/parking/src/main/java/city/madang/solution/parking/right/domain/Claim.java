// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import city.madang.solution.parking.lane.domain.Trouble;

/** What a card or code is worth at an entry. */
public sealed interface Claim {
    /** It lets in. */
    record Granted(Right right) implements Claim {}

    /** It does not. */
    record Refused(Trouble why) implements Claim {}
}
