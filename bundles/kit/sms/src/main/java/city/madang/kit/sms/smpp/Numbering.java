// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as message centres write them, and as the kit does (E.164 with its plus sign). */
public record Numbering(String country) {
    private static final Pattern WHOLE = Pattern.compile("[1-9][0-9]{5,14}");
    private static final int LONGEST_SHORT = 7;

    /**
     * The sender's number with its plus sign; empty for senders that cannot be answered, such as names.
     *
     * @param international whether the centre says that the country code is in it
     */
    public Optional<String> read(String number, boolean international) {
        var digits = number.strip();
        if (digits.startsWith("+")) {
            return whole(digits.substring(1));
        }
        if (digits.startsWith("00")) {
            return whole(digits.substring(2));
        }
        if (international || country.isEmpty()) {
            return whole(digits);
        }
        if (digits.startsWith("0")) {
            return whole(country + digits.substring(1));
        }
        return digits.startsWith(country) && digits.length() > country.length() + LONGEST_SHORT
                ? whole(digits)
                : whole(country + digits);
    }

    private static Optional<String> whole(String digits) {
        return WHOLE.matcher(digits).matches() ? Optional.of("+" + digits) : Optional.empty();
    }
}
