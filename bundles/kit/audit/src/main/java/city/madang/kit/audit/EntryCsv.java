// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.kit.SpreadsheetText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries for a spreadsheet (RFC 4180). */
final class EntryCsv {
    private EntryCsv() {}

    static String of(List<EntryRow> entries) {
        return Stream.concat(
                        Stream.of("number,at,who,action,subject,hash"),
                        entries.stream().map(EntryCsv::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(EntryRow entry) {
        return Stream.of(
                        entry.seq().map(String::valueOf).orElse(""),
                        entry.moment().toString(),
                        entry.who(),
                        entry.action(),
                        entry.subject(),
                        entry.hash().orElse(""))
                .map(EntryCsv::cell)
                .collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        var safe = SpreadsheetText.harmless(text);
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
