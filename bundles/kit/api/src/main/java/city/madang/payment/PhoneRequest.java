// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

import city.madang.device.Money;
import java.util.regex.Pattern;

/**
 * Money that somebody's phone is asked for.
 *
 * @param id the same however often it is asked; within a module, 1 to 50 letters, digits and hyphens
 * @param subject what is paid for: the module's own id of it, 1 to 64 characters
 * @param amount more than nothing, in the city's currency
 * @param phone the payer's number after ITU-T E.164 with its plus sign; kept sealed, and only until the provider has it
 * @param text what the person reads before confirming, at most 100 characters
 */
public record PhoneRequest(String id, String subject, Money amount, String phone, String text) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,50}");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final int LONGEST_SUBJECT = 64;
    private static final int LONGEST_TEXT = 100;

    /** @throws IllegalArgumentException when a part is not as described */
    public PhoneRequest {
        if (!ID.matcher(id).matches() || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("not an id");
        }
        if (amount.minor() <= 0) {
            throw new IllegalArgumentException("a phone is asked for more than nothing");
        }
        if (!NUMBER.matcher(phone).matches()) {
            throw new IllegalArgumentException("not the number of a phone");
        }
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a text for a phone");
        }
    }

    /** Without the number, because logs must not hold personal data. */
    @Override
    public String toString() {
        return "PhoneRequest " + id;
    }
}
