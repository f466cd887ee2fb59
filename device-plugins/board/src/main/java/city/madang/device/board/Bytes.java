// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import java.io.ByteArrayOutputStream;

/** Bytes as a person types them: letters of ASCII, and {@code \x02}, {@code \r}, {@code \n}, {@code \t}, {@code \\}. */
final class Bytes {
    private static final int HEX = 16;
    private static final int LAST = 126;

    private Bytes() {}

    /** @throws IllegalArgumentException when it is not written so */
    static byte[] of(String typed) {
        var out = new ByteArrayOutputStream();
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            if (letter < ' ' || letter > LAST) {
                throw new IllegalArgumentException("not ASCII");
            }
            if (letter == '\\') {
                at++;
                at += escaped(typed, at, out);
            } else {
                out.write(letter);
            }
        }
        return out.toByteArray();
    }

    /** @return how many letters belong to it beyond the first */
    private static int escaped(String typed, int at, ByteArrayOutputStream out) {
        char letter = at < typed.length() ? typed.charAt(at) : 0;
        switch (letter) {
            case 'r' -> out.write('\r');
            case 'n' -> out.write('\n');
            case 't' -> out.write('\t');
            case '\\' -> out.write('\\');
            case 'x' -> {
                out.write(HEX * digit(typed, at + 1) + digit(typed, at + 2));
                return 2;
            }
            default -> throw new IllegalArgumentException("no such sign");
        }
        return 0;
    }

    private static int digit(String typed, int at) {
        int digit = at < typed.length() ? Character.digit(typed.charAt(at), HEX) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("not two hexadecimal digits");
        }
        return digit;
    }
}
