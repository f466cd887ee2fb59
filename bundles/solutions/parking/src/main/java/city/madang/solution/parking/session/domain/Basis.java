// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

/** On what ground a vehicle left. */
public enum Basis {
    /** It paid what it owed. */
    PAID,
    /** It owed nothing. */
    FREE,
    /** An official let it out for nothing, with a reason that a second one confirms. */
    WAIVED,
    /** It came on a pass, and stayed no longer than that allows. */
    MEMBER,
    /** The gate was held open. */
    FREE_FLOW,
    /** Nobody allowed it. */
    NOT_ALLOWED,
    /** An official says that it is not inside any more; nobody saw it leave. */
    BY_HAND,
    /** It was a part of another stay. */
    JOINED
}
