// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** What can be answered. */
public enum Kind {
    /** A level from 0 (not there) to 4 (everywhere, measured and improved). */
    CHOICE,
    /** A whole number, not negative. */
    NUMBER,
    /** Money in the city's currency, in minor units. */
    MONEY,
    YES_NO,
    TEXT;

    /** The highest level. */
    public static final int MOST = 4;

    private static final int LONGEST = 2000;

    /**
     * An answer as it is stored.
     *
     * @param typed not empty
     * @throws IllegalArgumentException when it is none
     */
    public String stored(String typed, Coins coins) {
        var plain = typed.strip().replace("\r\n", "\n");
        var said = this == MONEY ? Long.toString(coins.minor(plain)) : plain;
        if (!takes(said)) {
            throw new IllegalArgumentException("no answer");
        }
        return said;
    }

    /** An answer as somebody types it. @param said as it is stored */
    public String typed(String said, Coins coins) {
        return this == MONEY ? coins.typed(Long.parseLong(said)) : said;
    }

    /** Whether this can be an answer. @param value as it is stored; never empty */
    public boolean takes(String value) {
        return switch (this) {
            case CHOICE -> value.matches("[0-4]");
            case NUMBER, MONEY -> value.matches("\\d{1,15}");
            case YES_NO -> value.equals("yes") || value.equals("no");
            case TEXT -> value.length() <= LONGEST;
        };
    }
}
