// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

/**
 * What a check found, in plain English. Public, because templates read it.
 *
 * @param what was looked at, one or two words
 * @param found what is there
 * @param advice what to do; empty text when all is well
 */
public record Finding(Level level, String what, String found, String advice) {
    /** How it is. */
    public enum Level {
        FINE,
        /** Works, and should not stay so. */
        WARNING,
        /** A city must not run like this. */
        BAD
    }

    static Finding fine(String what, String found) {
        return new Finding(Level.FINE, what, found, "");
    }

    static Finding warning(String what, String found, String advice) {
        return new Finding(Level.WARNING, what, found, advice);
    }

    static Finding bad(String what, String found, String advice) {
        return new Finding(Level.BAD, what, found, advice);
    }
}
