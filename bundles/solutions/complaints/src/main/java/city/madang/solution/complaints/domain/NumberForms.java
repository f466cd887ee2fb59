// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How a country writes the numbers that lead to a person. They are for proposals that an official looks at: one too many does less
 * harm than one too few.
 */
enum NumberForms {
    /**
     * Telephone: the regulator's numbering plan (mobile 010, areas 02 to 064). Resident registration: six digits of the birth and seven
     * (Enforcement Rules of the Resident Registration Act, art. 2). Plates: two or three digits, a syllable, four digits (Notice on
     * the standard of registration plates of motor vehicles).
     */
    KR("0\\d{1,2}[-. )]{0,2}\\d{3,4}[-. ]?\\d{4}", "\\d{6}[- ]?[1-8]\\d{6}", "\\d{2,3}[가-힣] ?\\d{4}"),
    /** Telephone: eight digits. Register number: two letters and eight digits. Plates: four digits and three letters (MNS 5276). */
    MN("[5-9]\\d{3}[- ]?\\d{4}", "[А-ЯЁӨҮа-яёөү]{2}\\d{8}", "\\d{4} ?[А-ЯЁӨҮ]{3}"),
    /** Telephone: 05 and eight digits. National and residents' number: ten digits from 1 or 2. Plates: up to four digits, three letters. */
    SA(
            "[0٠][5٥]\\d[- ]?\\d{3}[- ]?\\d{4}",
            "[12١٢]\\d{9}",
            "(?:\\d{1,4} ?[\\u0621-\\u064A] ?[\\u0621-\\u064A] ?[\\u0621-\\u064A]|[\\u0621-\\u064A] ?[\\u0621-\\u064A] ?[\\u0621-\\u064A] ?\\d{1,4}|\\b[A-Z]{3} ?\\d{1,4})"),
    /** Telephone: North American Numbering Plan. Social security number: three, two and four digits. Plates: each state has its own. */
    US("(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}", "\\d{3}-\\d{2}-\\d{4}", "\\b[A-Z]{3}[- ]?\\d{3,4}"),
    /** A country that nobody has told us of: a number that begins with the digit for long distance. */
    ANY("0\\d{1,4}[-. /)]{0,2}\\d{2,4}[-. ]?\\d{3,5}", "[A-Z]{1,2}\\d{6,9}", "\\b[A-Z]{2,3}[- ]\\d{3,4}");

    /** With the code of its country (ITU-T E.123). */
    private static final String ABROAD = "\\+\\d[\\d ().-]{5,18}\\d";
    /** Of an account, a card, a passport: nine digits and more, whatever it is for. */
    static final Pattern LONG = number("\\d(?:-?\\d){8,18}");

    final Pattern telephone;
    final Pattern identity;
    final Pattern plate;

    NumberForms(String telephone, String identity, String plate) {
        this.telephone = number(ABROAD + "|" + telephone);
        this.identity = number(identity);
        this.plate = number(plate);
    }

    /** Digits of any script; not a part of a longer number. */
    private static Pattern number(String form) {
        return Pattern.compile("(?<!\\d)(?:" + form + ")(?!\\d)", Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param country ISO 3166-1 alpha-2 */
    static NumberForms of(String country) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(country))
                .findFirst()
                .orElse(ANY);
    }
}
