// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.audit.EntryRow;
import city.madang.kit.audit.check.ChainText;

/** An entry at its place in the chain, as one line of JSON. Its hash is that of the line's bytes before the hash itself. */
final class Link {
    private Link() {}

    static String hash(long number, EntryRow entry, String previous) {
        return ChainText.hash(start(number, entry, previous));
    }

    /** With the hash as it was kept, which is wrong when the entry was changed since. */
    static String line(long number, EntryRow entry, String previous, String kept) {
        return start(number, entry, previous) + ",\"hash\":\"" + kept + "\"}";
    }

    private static String start(long number, EntryRow entry, String previous) {
        return "{\"seq\":" + number
                + ",\"at\":" + quoted(entry.moment().toString())
                + ",\"module\":" + quoted(entry.module())
                + ",\"who\":" + quoted(entry.who())
                + ",\"action\":" + quoted(entry.action())
                + ",\"subject\":" + quoted(entry.subject())
                + ",\"previous\":\"" + previous + "\"";
    }

    /** One way only for each text, so that the same entry always gives the same bytes. */
    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
