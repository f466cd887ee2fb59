// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportCheck;
import city.madang.intake.ImportRow;
import city.madang.module.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an import of a file would do, found without writing anything.
 *
 * @param rows that were looked at
 * @param whole whether these are all; a long file is looked at in its beginning only
 * @param unused columns that the mapping does not name
 * @param fields of the first rows, in the order of the alphabet
 * @param first the first rows as they would be taken in, with a text for each of these fields
 * @param refused rows that would not be taken in, and why, by line
 * @param missing what would be made, by field: services, areas and so on that do not exist here
 */
public record ImportPreview(
        long rows,
        boolean whole,
        List<String> unused,
        List<String> fields,
        List<Shown> first,
        Map<Long, String> refused,
        Map<String, Set<String>> missing) {
    private static final int SHOWN = 10;
    private static final int LOOKED_AT = 20_000;
    private static final int BATCH = 500;

    /** A row. */
    public record Shown(long line, List<String> texts) {}

    /** @throws IllegalArgumentException when file or mapping are not right, saying why */
    public static ImportPreview of(Offer offer, Path file, Path mappingFile) {
        var mapping = MappingFile.read(mappingFile);
        var target = CsvImport.target(offer, mapping);
        try (var source = SourceFile.open(file, mapping)) {
            var header = source.header();
            var reader = new RowReader(mapping, header, target.fields());
            var look = new Look();
            var batch = new ArrayList<ImportRow>();
            var cells = source.next();
            for (; !cells.isEmpty() && look.rows < LOOKED_AT; cells = source.next()) {
                look.rows++;
                try {
                    batch.add(reader.read(source.line(), cells));
                } catch (IllegalArgumentException e) {
                    look.refused.put(source.line(), e.getMessage());
                }
                if (batch.size() == BATCH) {
                    look.take(target.check(mapping.source(), batch), batch);
                }
            }
            look.take(target.check(mapping.source(), batch), batch);
            return look.done(cells.isEmpty(), reader.unused(header));
        }
    }

    /** What was seen so far. */
    private static final class Look {
        private final List<ImportRow> first = new ArrayList<>();
        private final Map<Long, String> refused = new TreeMap<>();
        private final Map<String, Set<String>> missing = new TreeMap<>();
        private long rows;

        void take(ImportCheck check, List<ImportRow> batch) {
            batch.stream().limit(SHOWN - first.size()).forEach(first::add);
            refused.putAll(check.refused());
            check.missing()
                    .forEach((field, names) -> missing.computeIfAbsent(field, any -> new TreeSet<>())
                            .addAll(names));
            batch.clear();
        }

        ImportPreview done(boolean whole, List<String> unused) {
            var fields = new TreeSet<String>();
            first.forEach(row -> {
                fields.addAll(row.fields().keySet());
                fields.addAll(row.times().keySet());
            });
            var shown = first.stream()
                    .map(row -> new Shown(
                            row.line(),
                            fields.stream().map(field -> text(row, field)).toList()))
                    .toList();
            return new ImportPreview(rows, whole, unused, List.copyOf(fields), shown, refused, missing);
        }

        private static String text(ImportRow row, String field) {
            return row.text(field)
                    .or(() -> row.time(field).map(Object::toString))
                    .orElse("");
        }
    }
}
