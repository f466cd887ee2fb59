// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Address;
import java.util.regex.Pattern;

/** Addresses as lists show them: enough to recognise one's own, not enough to write to. */
public final class Masked {
    private static final int DIGITS = 3;
    private static final int MOST_REASON = 500;
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>()\"':;,]{1,64}@");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{7,20}");

    private Masked() {}

    /** {@code k…@example.org}, {@code …678}, {@code @k…@example.social}; empty text for a person, whom a name tells better. */
    public static String of(Address address) {
        var value = address.value();
        return switch (address.channel()) {
            case EMAIL -> first(value, 1) + value.substring(value.lastIndexOf('@'));
            case SMS -> "…" + value.substring(value.length() - DIGITS);
            case SOCIAL ->
                address.equals(Address.EVERYBODY)
                        ? value
                        : first(value, 2) + (value.lastIndexOf('@') > 0 ? value.substring(value.lastIndexOf('@')) : "");
            case PERSON -> "";
        };
    }

    /** What a carrier or the network said, without the addresses that it repeats; cut to what the tables hold. */
    static String reason(String said) {
        var cut = said.length() <= MOST_REASON ? said : said.substring(0, MOST_REASON);
        return NUMBER.matcher(MAILBOX.matcher(cut).replaceAll("…@")).replaceAll("…");
    }

    private static String first(String value, int most) {
        return value.substring(0, value.offsetByCodePoints(0, Math.min(most, value.codePointCount(0, value.length()))))
                + "…";
    }
}
