// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding (RFC 3986, section 2.1), read strictly: what is not valid UTF-8 is refused, never guessed. */
public final class Percent {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /**
     * @param plusIsSpace as in forms and queries
     * @throws Refusal 400 when it is broken
     */
    public static String decode(String encoded, boolean plusIsSpace) {
        if (encoded.indexOf('%') < 0 && (!plusIsSpace || encoded.indexOf('+') < 0) && isPlain(encoded)) {
            return encoded;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(octet(encoded, i));
                i += 2;
            } else if (c == '+' && plusIsSpace) {
                bytes.write(' ');
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return utf8(bytes.toByteArray());
    }

    /** Everything but letters, digits and {@code - . _ ~} encoded. */
    public static String encode(String text) {
        return encode(text, "-._~");
    }

    /** An address for the Location field: what may not stand there is encoded, the rest is left alone. */
    public static String location(String path) {
        return encode(path, "-._~!$&'()*+,;=:@/?#[]%");
    }

    private static String encode(String text, String kept) {
        var out = new StringBuilder(text.length() + 16);
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }

    /** @throws Refusal 400 when it is not UTF-8 */
    public static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(400, "refusal.encoding");
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static int octet(String encoded, int at) {
        if (at + 2 >= encoded.length()) {
            throw new Refusal(400, "refusal.encoding");
        }
        int high = Character.digit(encoded.charAt(at + 1), 16);
        int low = Character.digit(encoded.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw new Refusal(400, "refusal.encoding");
        }
        return high << 4 | low;
    }
}
