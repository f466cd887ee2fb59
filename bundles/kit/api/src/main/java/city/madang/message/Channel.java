// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

/** A way on which messages go. */
public enum Channel {
    EMAIL,
    SMS,
    /** Within the product: shown to the person when they are signed in. */
    PERSON,
    /** A social network. */
    SOCIAL
}
