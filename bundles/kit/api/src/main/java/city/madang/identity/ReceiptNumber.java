// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * The number on a receipt: six characters of time, eight at random, one check character, in Crockford's Base32
 * (crockford.com/base32.html), shown in groups of five: {@code 6K2M9-7QX4T-B0WVZ}. Time-ordered, not guessable, and safe to
 * read out. The check character is a weighted sum over GF(32), so that every single wrong character and every swap of two
 * characters is noticed.
 *
 * @param value fifteen characters, upper case, without hyphens
 */
public record ReceiptNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
    private static final int TIME = 6;
    private static final int RANDOM = 8;
    private static final int LENGTH = TIME + RANDOM + 1;
    /** x^5 + x^2 + 1, primitive over GF(2). */
    private static final int POLYNOMIAL = 0b100101;

    /** @throws IllegalArgumentException when it is not such a number, or its check character is wrong */
    public ReceiptNumber {
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException("not a receipt number");
        }
        if (check(value) != ALPHABET.indexOf(value.charAt(LENGTH - 1))) {
            throw new IllegalArgumentException("not a receipt number: the check character is wrong");
        }
    }

    /** A new number; the time part counts seconds since 2020 and wraps after 34 years. */
    public static ReceiptNumber next(Instant now, RandomGenerator random) {
        var text = new StringBuilder(LENGTH);
        var seconds = now.getEpochSecond() - EPOCH;
        for (int shift = 5 * (TIME - 1); shift >= 0; shift -= 5) {
            text.append(ALPHABET.charAt((int) (seconds >> shift) & 31));
        }
        for (int i = 0; i < RANDOM; i++) {
            text.append(ALPHABET.charAt(random.nextInt(32)));
        }
        return new ReceiptNumber(text.append(ALPHABET.charAt(check(text))).toString());
    }

    /**
     * Reads what a person typed: any case, spaces and hyphens anywhere, O for 0, I and L for 1.
     *
     * @throws IllegalArgumentException when it is no receipt number
     */
    public static ReceiptNumber parse(String typed) {
        if (typed.length() > 60) {
            throw new IllegalArgumentException("not a receipt number");
        }
        return new ReceiptNumber(typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-\\u2010-\\u2015]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups of five, as it is shown. */
    @Override
    public String toString() {
        return value.substring(0, 5) + "-" + value.substring(5, 10) + "-" + value.substring(10);
    }

    private static int check(CharSequence text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            weight = times(weight, 2);
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not a receipt number");
            }
            sum ^= times(weight, digit);
        }
        return sum;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int left = a, right = b; right != 0; right >>= 1) {
            if ((right & 1) != 0) {
                product ^= left;
            }
            left <<= 1;
            if ((left & 32) != 0) {
                left ^= POLYNOMIAL;
            }
        }
        return product;
    }
}
