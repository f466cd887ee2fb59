// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.util.Arrays;
import java.util.Optional;

/** User data headers (3GPP TS 23.040, 9.2.3.24): only those that say how parts belong together are of interest here. */
final class Udh {
    private static final int CONCATENATED_8 = 0x00;
    private static final int CONCATENATED_16 = 0x08;

    private Udh() {}

    /** Which part of which message. */
    record Part(int ref, int total, int seq) {
        boolean sound() {
            return total > 0 && total <= 255 && seq > 0 && seq <= total;
        }
    }

    /** @param text without the header */
    record Split(Optional<Part> part, byte[] text) {}

    /** Header and text; a header that cannot be read is text. */
    static Split split(byte[] octets) {
        int length = octets.length == 0 ? 0 : octets[0] & 0xFF;
        if (octets.length == 0 || length + 1 > octets.length) {
            return new Split(Optional.empty(), octets);
        }
        var part = part(Arrays.copyOfRange(octets, 1, length + 1));
        return new Split(part.filter(Part::sound), Arrays.copyOfRange(octets, length + 1, octets.length));
    }

    private static Optional<Part> part(byte[] elements) {
        int at = 0;
        while (at + 1 < elements.length) {
            int id = elements[at] & 0xFF;
            int length = elements[at + 1] & 0xFF;
            int data = at + 2;
            if (data + length > elements.length) {
                return Optional.empty();
            }
            if (id == CONCATENATED_8 && length == 3) {
                return Optional.of(
                        new Part(octet(elements, data), octet(elements, data + 1), octet(elements, data + 2)));
            }
            if (id == CONCATENATED_16 && length == 4) {
                int ref = octet(elements, data) << 8 | octet(elements, data + 1);
                return Optional.of(new Part(ref, octet(elements, data + 2), octet(elements, data + 3)));
            }
            at = data + length;
        }
        return Optional.empty();
    }

    private static int octet(byte[] octets, int at) {
        return octets[at] & 0xFF;
    }

    /** A header of six octets with a reference of eight bits, or of seven with sixteen. */
    static byte[] header(Part part, boolean wide) {
        return wide
                ? new byte[] {
                    6,
                    CONCATENATED_16,
                    4,
                    (byte) (part.ref() >> 8),
                    (byte) part.ref(),
                    (byte) part.total(),
                    (byte) part.seq()
                }
                : new byte[] {5, CONCATENATED_8, 3, (byte) part.ref(), (byte) part.total(), (byte) part.seq()};
    }
}
