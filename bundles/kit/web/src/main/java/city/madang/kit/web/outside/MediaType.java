// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.outside;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a Content-Type says (RFC 9110, section 8.3). */
final class MediaType {
    private static final String CHARSET = "charset=";

    private MediaType() {}

    static String name(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** UTF-8 unless it names another that we know. */
    static Charset charset(String header) {
        int at = header.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        var rest = header.substring(at + CHARSET.length());
        int end = rest.indexOf(';');
        var name = (end < 0 ? rest : rest.substring(0, end)).replace("\"", "").strip();
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
