// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.message.Address;

/** Addresses as lists show them: enough to recognise one's own, not enough to write to. */
public final class Masked {
    private static final int DIGITS = 3;

    private Masked() {}

    /** {@code k…@example.org}, {@code …678}, {@code @k…@example.social}; empty text for a person, whom a name tells better. */
    public static String of(Address address) {
        var value = address.value();
        return switch (address.channel()) {
            case EMAIL -> first(value, 1) + value.substring(value.lastIndexOf('@'));
            case SMS -> "…" + value.substring(value.length() - DIGITS);
            case SOCIAL ->
                first(value, 2) + (value.lastIndexOf('@') > 0 ? value.substring(value.lastIndexOf('@')) : "");
            case PERSON -> "";
        };
    }

    private static String first(String value, int most) {
        return value.substring(0, value.offsetByCodePoints(0, Math.min(most, value.codePointCount(0, value.length()))))
                + "…";
    }
}
