// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.text;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text goes over the air; each part is paid for. Limits after 3GPP TS 23.040, 9.2.3.24: 160 septets or 70 UCS-2 characters
 * in one message; 153 or 67 in each part of a longer one, because six octets say how the parts belong together.
 *
 * @param gsm whether the default alphabet is enough; UCS-2 otherwise
 * @param parts what each message carries
 */
public record Segments(boolean gsm, List<String> parts) {
    private static final int GSM_ONE = 160;
    private static final int GSM_PART = 153;
    private static final int UCS_ONE = 70;
    private static final int UCS_PART = 67;

    public Segments {
        parts = List.copyOf(parts);
    }

    /** The cheapest way: typographic quotes and dashes are written plainly where that is enough for the small alphabet. */
    public static Segments of(String text) {
        var plain = Gsm.plain(text);
        boolean gsm = Gsm.has(plain);
        int one = gsm ? GSM_ONE : UCS_ONE;
        if (length(plain, gsm) <= one) {
            return new Segments(gsm, List.of(plain));
        }
        return new Segments(gsm, split(plain, gsm, gsm ? GSM_PART : UCS_PART));
    }

    /** In UCS-2, whatever it is written in. */
    public static Segments unicode(String text) {
        var parts = text.length() <= UCS_ONE ? List.of(text) : split(text, false, UCS_PART);
        return new Segments(false, parts);
    }

    public int count() {
        return parts.size();
    }

    /** Whether the text goes in one message. */
    public static boolean fitOne(String text) {
        return of(text).count() == 1;
    }

    private static int length(String text, boolean gsm) {
        return gsm ? text.chars().map(each -> Gsm.septets((char) each)).sum() : text.length();
    }

    /** Neither an escape sequence nor a surrogate pair is ever cut in two. */
    private static List<String> split(String text, boolean gsm, int most) {
        var parts = new ArrayList<String>();
        int start = 0;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int chars = Character.charCount(text.codePointAt(i));
            int cost = length(text.substring(i, i + chars), gsm);
            if (used + cost > most) {
                parts.add(text.substring(start, i));
                start = i;
                used = 0;
            }
            used += cost;
            i += chars;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
