// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import java.util.Arrays;
import java.util.Optional;

/** Looks at bytes, whatever the camera calls them: a JPEG or PNG that is there from its beginning to its end. */
final class Picture {
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final byte[] JPEG_BEGIN = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = {'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    /** Some cameras append a few bytes of their own. */
    private static final int MOST_BEHIND = 256;

    private Picture() {}

    /** Its type; empty when it is no picture, or a part of one. */
    static Optional<String> type(byte[] bytes) {
        if (begins(bytes, JPEG_BEGIN)) {
            return ends(bytes, JPEG_END) ? Optional.of(JPEG) : Optional.empty();
        }
        return begins(bytes, PNG_BEGIN) && ends(bytes, PNG_END) ? Optional.of(PNG) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean ends(byte[] bytes, byte[] end) {
        int last = bytes.length - end.length;
        for (int at = last; at >= 0 && at >= last - MOST_BEHIND; at--) {
            if (Arrays.equals(bytes, at, at + end.length, end, 0, end.length)) {
                return true;
            }
        }
        return false;
    }
}
