// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

/** Who wrote an entry. */
public enum Side {
    /** The person who reports. */
    PERSON,
    /** The unit, to the person. */
    UNIT,
    /** The unit, for itself. */
    NOTE
}
