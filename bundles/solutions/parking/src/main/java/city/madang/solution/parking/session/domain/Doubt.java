// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

/** Why somebody has to look at a session: the repair queue. */
public enum Doubt {
    /** The camera was not sure of the plate. */
    UNSURE,
    /** The plates in front and behind are not the same. */
    DIFFERENT,
    /** No plate was read at the entry. */
    NO_PLATE,
    /** A vehicle with this plate came again before it had left: one of the two was misread, or an exit was missed. */
    TWICE,
    /** It came or left without being allowed to. */
    NOT_ALLOWED
}
