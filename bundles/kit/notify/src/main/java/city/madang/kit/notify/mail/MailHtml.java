// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import java.util.regex.Pattern;

/** The text of a mail as simple HTML: paragraphs, lines, links; in the direction of its language. No pictures, nothing loaded. */
final class MailHtml {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private MailHtml() {}

    static String of(String text, String footer, String language, boolean rightToLeft) {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"")
                .append(escaped(language))
                .append("\" dir=\"")
                .append(rightToLeft ? "rtl" : "ltr")
                .append("\">\n<head><meta charset=\"utf-8\"></head>\n<body>\n");
        for (var paragraph : text.split("\\n\\s*\\n")) {
            html.append("<p>").append(lines(paragraph)).append("</p>\n");
        }
        if (!footer.isEmpty()) {
            html.append("<hr>\n<p><small>").append(lines(footer)).append("</small></p>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String lines(String paragraph) {
        var result = new StringBuilder();
        var link = LINK.matcher(paragraph);
        int done = 0;
        while (link.find()) {
            var address = escaped(link.group());
            result.append(escaped(paragraph.substring(done, link.start())))
                    .append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            done = link.end();
        }
        return result.append(escaped(paragraph.substring(done))).toString().replace("\n", "<br>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
