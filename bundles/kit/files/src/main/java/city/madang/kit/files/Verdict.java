// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

/** What is known of a file's harm; kept in its row. */
enum Verdict {
    /** The scanner knows no harm, or there is no scanner. */
    CLEAN,
    /** Taken while the scanner was away; given to nobody. */
    WAITING,
    /** Found harmful after it was taken; given to nobody, and its bytes are gone. */
    INFECTED
}
