// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A one-time code by which a site enrols, fit for reading aloud: no letters or digits that look or sound like another in the list, and
 * no vowels, so that no words come about. 15 of 21 are 65 bits.
 *
 * @param value upper case, without hyphens
 */
public record EnrolmentCode(String value) {
    private static final String LETTERS = "34679CDFHJKMNPQRTVWXY";
    private static final int LENGTH = 15;
    private static final int GROUP = 5;
    private static final int LONGEST_TYPED = 60;

    /** @throws IllegalArgumentException when it cannot be one */
    public EnrolmentCode {
        if (value.length() != LENGTH || !value.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
            throw new IllegalArgumentException("not a code for enrolling");
        }
    }

    /** A new one. */
    public static EnrolmentCode next(RandomGenerator random) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new EnrolmentCode(text.toString());
    }

    /**
     * Reads what a person typed: any case, spaces and hyphens anywhere.
     *
     * @throws IllegalArgumentException when it cannot be one
     */
    public static EnrolmentCode parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            throw new IllegalArgumentException("not a code for enrolling");
        }
        return new EnrolmentCode(typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\-\\u2010-\\u2015]", ""));
    }

    /** In groups of five. */
    public String shown() {
        return value.substring(0, GROUP) + "-" + value.substring(GROUP, 2 * GROUP) + "-" + value.substring(2 * GROUP);
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "***";
    }
}
