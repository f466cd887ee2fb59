// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.document.Table;
import java.awt.ComponentOrientation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of an incident as a page that is read without a server. It runs nothing. */
final class IncidentPage {
    /** Of its stylesheet, beside it. */
    static final String LOOK = "page.css";

    private IncidentPage() {}

    /** @param note a sentence below the title @param pictures paths of files beside the page */
    static String of(Locale reader, String title, String note, Collection<Table> tables, List<String> pictures) {
        var direction = ComponentOrientation.getOrientation(reader).isLeftToRight() ? "ltr" : "rtl";
        return "<!DOCTYPE html>\n<html lang=\"" + reader.toLanguageTag() + "\" dir=\"" + direction
                + "\"><head><meta charset=\"utf-8\"><title>" + text(title) + "</title><link rel=\"stylesheet\" href=\""
                + LOOK + "\"></head><body>\n<h1>" + text(title) + "</h1>\n<p>" + text(note) + "</p>\n"
                + tables.stream().map(IncidentPage::table).collect(Collectors.joining())
                + pictures.stream().map(IncidentPage::picture).collect(Collectors.joining())
                + "</body></html>\n";
    }

    private static String table(Table table) {
        var head = table.columns().stream()
                .map(each -> "<th scope=\"col\">" + text(each) + "</th>")
                .collect(Collectors.joining());
        var body = table.rows().stream().map(IncidentPage::row).collect(Collectors.joining());
        return "<h2>" + text(table.title()) + "</h2>\n<table><thead><tr>" + head + "</tr></thead><tbody>\n" + body
                + "</tbody></table>\n";
    }

    private static String row(List<Object> row) {
        return row.stream()
                .map(each -> "<td dir=\"auto\">" + (each == null ? "" : text(each.toString())) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String picture(String path) {
        return "<p><img src=\"" + text(path) + "\" alt=\"" + text(path) + "\"></p>\n";
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
