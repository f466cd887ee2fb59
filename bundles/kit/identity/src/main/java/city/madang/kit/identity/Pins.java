// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.ReceiptNumber;
import city.madang.kit.DataFolder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * PINs of receipts. A PIN follows from its number by a key of the installation, so that a form that arrives twice is answered
 * with the same receipt; the table keeps a hash of it under another key, so that the table alone gives no PIN away.
 */
final class Pins {
    private static final BigInteger PINS = BigInteger.valueOf(1_000_000);
    private final KeyedHash derive;
    private final KeyedHash keep;

    Pins(DataFolder folder) {
        derive = new KeyedHash(folder.key("receipt-pin"));
        keep = new KeyedHash(folder.key("receipt-pin-check"));
    }

    /** Six digits. */
    String pin(ReceiptNumber number) {
        return "%06d".formatted(new BigInteger(1, derive.of(number.value())).mod(PINS));
    }

    /** What the table keeps of the PIN. */
    String kept(ReceiptNumber number, String pin) {
        return keep.hex(number.value() + " " + pin);
    }

    /** Compares in constant time what a person typed: digits of any script, spaces and hyphens anywhere. */
    boolean matches(ReceiptNumber number, String typed, String kept) {
        var hash = kept(number, TypedCode.plain(typed));
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), kept.getBytes(StandardCharsets.US_ASCII));
    }
}
