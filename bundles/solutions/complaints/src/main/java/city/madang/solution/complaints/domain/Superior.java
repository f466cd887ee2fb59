// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/** To whom a request goes up that waits longer than it may. Where nobody holds the post it is the next one. */
public enum Superior {
    /** The chiefs of the department in charge. */
    DEPARTMENT,
    /** The chiefs of the department above it. */
    PARENT,
    /** The chiefs of the whole city. */
    CITY
}
