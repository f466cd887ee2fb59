// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportRow;
import city.madang.kit.SpreadsheetText;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Turns the cells of one file into rows for one target, as the mapping says. */
final class RowReader {
    /** The field that tells rows apart. */
    private static final String KEY = "key";

    private final List<Cell> cells = new ArrayList<>();
    private final int width;
    private final boolean apostrophes;
    private final Set<String> used;

    /** @throws IllegalArgumentException when the mapping fits neither the file nor the target, saying why */
    RowReader(Mapping mapping, List<String> header, Set<String> known) {
        width = header.size();
        apostrophes = mapping.apostrophes();
        used = columns(mapping);
        var duplicates = header.stream()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .collect(Collectors.toCollection(TreeSet::new));
        refuse("the file's first line has a column twice: ", duplicates);
        refuse("the module has no field ", unknown(mapping.fields().keySet(), known), known);
        refuse("the file has no column ", unknown(columns(mapping), Set.copyOf(header)), header);
        if (known.contains(KEY) && !mapping.fields().containsKey(KEY)) {
            throw new IllegalArgumentException("the mapping has no field " + KEY + ", by which rows are told apart");
        }
        var zone = zone(mapping.zone());
        mapping.fields().forEach((field, source) -> {
            if (!source.optional() || header.contains(source.column())) {
                cells.add(Cell.of(field, source, mapping.empty(), header, zone));
            }
        });
    }

    /** @throws IllegalArgumentException when a cell cannot be what the mapping says, naming the field and the cell */
    ImportRow read(long line, List<String> written) {
        if (written.size() != width) {
            throw new IllegalArgumentException("has " + written.size() + " cells where the first line has " + width);
        }
        var values = apostrophes ? written.stream().map(SpreadsheetText::plain).toList() : written;
        Map<String, String> fields = new HashMap<>();
        var times = new HashMap<String, java.time.Instant>();
        for (var cell : cells) {
            var text = cell.text(values);
            if (!text.isEmpty() && cell.isTime()) {
                times.put(cell.field(), cell.time(text));
            } else if (!text.isEmpty()) {
                fields.put(cell.field(), text);
            }
        }
        return new ImportRow(line, fields, times);
    }

    /** Columns that the mapping does not name. */
    List<String> unused(List<String> header) {
        return header.stream().filter(column -> !used.contains(column)).toList();
    }

    private static Set<String> columns(Mapping mapping) {
        return mapping.fields().values().stream()
                .filter(source -> source.column() != null && !source.optional())
                .map(Mapping.Source::column)
                .collect(Collectors.toSet());
    }

    private static Set<String> unknown(Set<String> named, Set<String> known) {
        var unknown = new TreeSet<>(named);
        unknown.removeAll(known);
        return unknown;
    }

    private static void refuse(String what, Set<String> names) {
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(what + String.join(", ", names));
        }
    }

    private static void refuse(String what, Set<String> names, java.util.Collection<String> there) {
        if (!names.isEmpty()) {
            throw new IllegalArgumentException(what + String.join(", ", names) + "; it has "
                    + there.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the mapping's zone '" + id + "' is none, such as Asia/Seoul", e);
        }
    }
}
