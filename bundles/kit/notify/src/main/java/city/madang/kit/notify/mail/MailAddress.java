// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;

/** An address as it goes over the wire. */
final class MailAddress {
    private static final int LAST_ASCII = 0x7F;

    private MailAddress() {}

    /**
     * With its domain in ASCII (RFC 5890), which every server takes.
     *
     * @throws AddressException when it cannot be one
     */
    static InternetAddress of(String text) throws AddressException {
        var at = text.lastIndexOf('@');
        if (at < 1) {
            throw new AddressException("no address", text);
        }
        try {
            var wire = text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1));
            if (isAscii(wire)) {
                return new InternetAddress(wire, true);
            }
            var address = new InternetAddress();
            address.setAddress(wire);
            return address;
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain", text);
        }
    }

    /** Whether only servers with SMTPUTF8 (RFC 6531) can take it: what stands before the at sign is not ASCII. */
    static boolean needsUtf8(String text) {
        return !isAscii(text.substring(0, Math.max(0, text.lastIndexOf('@'))));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each <= LAST_ASCII);
    }
}
