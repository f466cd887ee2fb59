// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/** The way by which a request came in. */
public enum Channel {
    WEB,
    DESK,
    TELEPHONE,
    MOBILE,
    MAIL,
    EMAIL,
    SMS,
    SOCIAL,
    /** From a program, by Open311. */
    API,
    OTHER
}
