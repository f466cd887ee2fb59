// SPDX-License-Identifier: Apache-2.0
package city.madang.web;

import city.madang.document.Documents;
import city.madang.document.Table;
import java.util.Locale;
import java.util.Optional;

/** What a table can be saved as. */
public enum TableFile {
    /** As {@link Documents#csv} writes it. */
    CSV("text/csv; charset=utf-8"),
    /** As {@link Documents#xlsx} writes it. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableFile(String type) {
        this.type = type;
    }

    /** As pages ask for it by {@code as=csv} or {@code as=xlsx}. */
    public static Optional<TableFile> asked(Query query) {
        return query.value("as", name -> valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** A download. @param name of the file, without its ending */
    public HttpReply send(Documents documents, String name, Table table, Locale locale) {
        var content = this == CSV ? documents.csv(table, locale) : documents.xlsx(table, locale);
        return HttpReply.download(type, name + "." + name().toLowerCase(Locale.ROOT), content);
    }
}
