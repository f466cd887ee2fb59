// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.http;

import java.util.Locale;

/** What kind of answer a caller can read (RFC 9110, section 12.5.1), as far as we need to know. */
public final class Accept {
    private Accept() {}

    /** Whether JSON is named and wanted more than a page. */
    public static boolean prefersJson(String accept) {
        double json = 0;
        double html = 0;
        for (var part : accept.split(",", 20)) {
            var type = part.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
                html = Math.max(html, quality(part));
            } else if (type.equals("application/json") || type.endsWith("+json")) {
                json = Math.max(json, quality(part));
            }
        }
        return json > html;
    }

    /** Whether plain text is named and nothing with more structure. */
    public static boolean prefersText(String accept) {
        return accept.contains("text/plain") && !accept.contains("json");
    }

    private static double quality(String part) {
        for (var parameter : part.split(";")) {
            var trimmed = parameter.trim();
            if (trimmed.startsWith("q=")) {
                try {
                    return Double.parseDouble(trimmed.substring(2));
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}
