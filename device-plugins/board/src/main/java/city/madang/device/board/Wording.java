// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes the bytes of a message out of lines. Immutable. */
final class Wording {
    private static final String LINES = "%lines%";

    private final byte[] before;
    private final byte[] after;
    private final byte[] separator;
    private final Charset charset;
    private final int lines;

    /** @throws IllegalArgumentException naming the setting that is wrong */
    Wording(BoardSettings settings) {
        var message = settings.message();
        int place = message.indexOf(LINES);
        if (place < 0 || place != message.lastIndexOf(LINES)) {
            throw new IllegalArgumentException("message");
        }
        before = bytes("message", message.substring(0, place));
        after = bytes("message", message.substring(place + LINES.length()));
        separator = bytes("separator", settings.separator());
        charset = Charset.forName(settings.letters().charset());
        lines = settings.lines();
    }

    /** @throws IllegalArgumentException naming the setting */
    static byte[] bytes(String setting, String typed) {
        try {
            return Bytes.of(typed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting, e);
        }
    }

    /** The first letter that the board does not have, or that would end a line or the message for it. */
    Optional<String> impossible(List<String> shown) {
        var encoder = charset.newEncoder();
        return shown.stream()
                .flatMapToInt(String::codePoints)
                .mapToObj(Character::toString)
                .filter(letter -> !encoder.canEncode(letter) || isSign(letter))
                .findFirst();
    }

    /** Control characters are in no line, so only printable signs could be mistaken. */
    private boolean isSign(String letter) {
        return isIn(separator, letter) || isIn(after, letter);
    }

    private static boolean isIn(byte[] signs, String letter) {
        return new String(signs, StandardCharsets.ISO_8859_1).startsWith(letter);
    }

    /** All lines of the board, empty ones at the end. @param shown not more than it has */
    byte[] message(List<String> shown) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (int line = 0; line < lines; line++) {
            if (line > 0) {
                out.writeBytes(separator);
            }
            out.writeBytes((line < shown.size() ? shown.get(line) : "").getBytes(charset));
        }
        out.writeBytes(after);
        return out.toByteArray();
    }
}
