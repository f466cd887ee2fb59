// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The page of an export, which any browser shows without a network. */
record ReadablePage(String title, String city, Locale reader, boolean rightToLeft, ZoneId zone) {
    String of(List<Held> held, Instant now) {
        var page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"")
                .append(reader.toLanguageTag())
                .append(rightToLeft ? "\" dir=\"rtl\">" : "\" dir=\"ltr\">")
                .append("<head><meta charset=\"utf-8\"><title>")
                .append(safe(title))
                .append("</title><link rel=\"stylesheet\" href=\"style.css\"></head><body>\n<h1>")
                .append(safe(title))
                .append("</h1>\n<p>")
                .append(safe(city + ", " + time(now)))
                .append("</p>\n");
        held.forEach(kind -> kind(page, kind));
        return page.append("</body></html>\n").toString();
    }

    private void kind(StringBuilder page, Held kind) {
        page.append("<h2>").append(safe(kind.title())).append("</h2>\n<p>");
        page.append(safe(kind.about())).append("</p>\n");
        for (var line : kind.lines()) {
            page.append("<section><h3>").append(safe(time(line.since()))).append("</h3>\n<dl>\n");
            for (var value : line.values()) {
                page.append("<dt>").append(safe(value.label())).append("</dt><dd dir=\"auto\">");
                page.append(safe(value.moment().map(this::time).orElse(value.text())))
                        .append("</dd>\n");
            }
            page.append("</dl>\n<ul>");
            for (var file : line.files()) {
                page.append("<li><a href=\"").append(safe(ExportZip.path(file))).append("\">");
                page.append(safe(file.name())).append("</a></li>");
            }
            page.append("</ul></section>\n");
        }
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(reader)
                .withZone(zone)
                .format(moment);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
