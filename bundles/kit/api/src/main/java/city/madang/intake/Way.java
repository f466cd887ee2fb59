// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

/** The way by which somebody reached the city. */
public enum Way {
    WEB,
    /** In person, at a counter. */
    DESK,
    TELEPHONE,
    /** An app on a phone. */
    MOBILE,
    /** On paper. */
    MAIL,
    EMAIL,
    SMS,
    SOCIAL,
    /** From a program. */
    API,
    OTHER
}
