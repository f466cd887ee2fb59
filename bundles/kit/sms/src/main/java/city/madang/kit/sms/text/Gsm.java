// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.text;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * The default alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1) with its extension table, and the typographic characters for which
 * it has a plain form.
 */
public final class Gsm {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final char ESCAPE = '\u001B';
    private static final Map<Character, Integer> EXTENSION = Map.of(
            '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E, '|', 0x40, '€',
            0x65);

    /** Characters that are only typography; their plain forms mean the same. */
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('‘', "'"),
            Map.entry('’', "'"),
            Map.entry('‚', "'"),
            Map.entry('‹', "'"),
            Map.entry('›', "'"),
            Map.entry('′', "'"),
            Map.entry('`', "'"),
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('„', "\""),
            Map.entry('«', "\""),
            Map.entry('»', "\""),
            Map.entry('″', "\""),
            Map.entry('‐', "-"),
            Map.entry('‑', "-"),
            Map.entry('‒', "-"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('―', "-"),
            Map.entry('−', "-"),
            Map.entry('…', "..."),
            Map.entry('•', "*"),
            Map.entry('·', "*"),
            Map.entry('×', "x"),
            Map.entry('→', "->"),
            Map.entry('\u00A0', " "),
            Map.entry('\u2009', " "),
            Map.entry('\u202F', " "),
            Map.entry('\t', " "));

    private Gsm() {}

    /** Septets that the character takes: 1, 2, or 0 when the alphabet does not have it. */
    static int septets(char character) {
        if (character == ESCAPE) {
            return 0;
        }
        return BASIC.indexOf(character) >= 0 ? 1 : EXTENSION.containsKey(character) ? 2 : 0;
    }

    /** Whether the whole text can be written in the alphabet. */
    public static boolean has(String text) {
        return text.chars().allMatch(character -> septets((char) character) > 0);
    }

    /** The text with plain quotes and dashes when all of it can then be written in the alphabet, else unchanged. */
    public static String plain(String text) {
        if (has(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            plain.append(PLAIN.getOrDefault(character, String.valueOf(character)));
        }
        return has(plain.toString()) ? plain.toString() : text;
    }

    /** One octet for each septet, not packed, as SMPP carries it. @throws IllegalArgumentException when it does not fit */
    public static byte[] encode(String text) {
        var octets = new ByteArrayOutputStream(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var place = septets(character) == 1 ? BASIC.indexOf(character) : -1;
            if (place >= 0) {
                octets.write(place);
            } else if (EXTENSION.containsKey(character)) {
                octets.write(ESCAPE);
                octets.write(EXTENSION.get(character));
            } else {
                throw new IllegalArgumentException("not in the alphabet");
            }
        }
        return octets.toByteArray();
    }

    /** Reads one octet for each septet. What is not in the tables becomes a space, as the standard asks of receivers. */
    public static String decode(byte[] octets) {
        var text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            int septet = octets[i] & 0x7F;
            if (septet != ESCAPE) {
                text.append(BASIC.charAt(septet));
            } else if (i + 1 < octets.length) {
                text.append(extension(octets[++i] & 0x7F));
            }
        }
        return text.toString();
    }

    private static char extension(int septet) {
        return EXTENSION.entrySet().stream()
                .filter(entry -> entry.getValue() == septet)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> septet == ESCAPE ? ' ' : BASIC.charAt(septet));
    }
}
