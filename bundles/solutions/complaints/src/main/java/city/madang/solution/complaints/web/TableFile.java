// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.document.Documents;
import city.madang.document.Table;
import city.madang.web.HttpReply;
import city.madang.web.Query;
import java.util.Locale;
import java.util.Optional;

/** What a list can be saved as. */
enum TableFile {
    CSV("text/csv; charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableFile(String type) {
        this.type = type;
    }

    /** As pages ask for it by {@code as=}. */
    static Optional<TableFile> asked(Query query) {
        return query.value("as", name -> valueOf(name.toUpperCase(Locale.ROOT)));
    }

    HttpReply send(Documents documents, String name, Table table, Locale locale) {
        var content = this == CSV ? documents.csv(table, locale) : documents.xlsx(table, locale);
        return HttpReply.download(type, name + "." + name().toLowerCase(Locale.ROOT), content);
    }
}
