// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.web.HttpReply;
import city.madang.web.TableFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The inbox as a file: the columns of the page and the number, for the rows that its filter leaves. */
final class InboxTable {
    private final Kit kit;

    InboxTable(Kit kit) {
        this.kit = kit;
    }

    HttpReply send(TableFile file, List<RequestLine> lines, Names names, Locale locale) {
        return file.send(kit.documents(), "requests", table(lines, names), locale);
    }

    private Table table(List<RequestLine> lines, Names names) {
        var columns = Stream.of(
                        "request.number",
                        "inbox.request",
                        "request.status",
                        "request.service",
                        "inbox.area",
                        "case.department.label",
                        "case.officer.label",
                        "request.filed",
                        "inbox.due")
                .map(names::text)
                .toList();
        var rows = lines.stream().map(line -> row(line, names)).toList();
        return new Table(names.text("inbox.title"), columns, rows);
    }

    private static List<Object> row(RequestLine line, Names names) {
        return Table.row(
                line.number().toString(),
                line.title(),
                names.text("status." + line.status()),
                names.service(line.service()),
                names.area(line.area()),
                names.department(line.department()),
                names.officer(line.officer()),
                line.filed(),
                line.due().orElse(null));
    }
}
