// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.module.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Hands the rows of a file to a module, batch by batch, so that a file of any length needs the same memory. A row that is
 * wrong is refused with its line, and the others go on; a file that cannot be read to its end stops there, and what was taken
 * in stays: the same command goes on where it stopped.
 */
public final class CsvImport {
    private static final int BATCH = 500;

    private final Mapping mapping;
    private final ImportTarget target;
    private final Ledger ledger;

    private CsvImport(Mapping mapping, ImportTarget target, Ledger ledger) {
        this.mapping = mapping;
        this.target = target;
        this.ledger = ledger;
    }

    /**
     * Imports a file into what the module offers.
     *
     * @return a summary in plain English
     * @throws IllegalArgumentException when file or mapping are not right, saying why
     */
    public static String run(Offer offer, Path file, Path mappingFile, Consumer<String> progress) {
        var mapping = MappingFile.read(mappingFile);
        var target = target(offer, mapping);
        try (var refused = new RefusedRows(file)) {
            var summary = new ImportSummary(refused, progress);
            try (var source = SourceFile.open(file, mapping)) {
                new CsvImport(mapping, target, summary).read(source, 0, summary::counts);
            }
            return summary.text();
        }
    }

    /**
     * Goes on with the import of a file.
     *
     * @param after the line up to which the ledger was told of all rows; 0 at the beginning
     * @throws IllegalArgumentException when file or mapping are not right, saying why
     */
    public static void run(Offer offer, Path file, Path mappingFile, long after, Ledger ledger) {
        var mapping = MappingFile.read(mappingFile);
        try (var source = SourceFile.open(file, mapping)) {
            new CsvImport(mapping, target(offer, mapping), ledger).read(source, after, () -> "");
        }
    }

    static ImportTarget target(Offer offer, Mapping mapping) {
        var target = offer.imports().get(mapping.kind());
        if (target == null) {
            throw new IllegalArgumentException("the module takes in no " + mapping.kind() + "; it takes in "
                    + (offer.imports().isEmpty()
                            ? "nothing"
                            : String.join(", ", offer.imports().keySet())));
        }
        return target;
    }

    private void read(SourceFile source, long after, Supplier<String> counts) {
        var reader = new RowReader(mapping, source.header(), target.fields());
        try {
            batches(source, reader, after);
        } catch (IllegalArgumentException e) {
            var so = counts.get();
            throw so.isEmpty() ? e : new IllegalArgumentException(e.getMessage() + ". Stopped there; " + so, e);
        }
    }

    /** Rows that the mapping does not understand go with their batch, so that what was told of is all up to a line. */
    private void batches(SourceFile source, RowReader reader, long after) {
        var batch = new ArrayList<ImportRow>(BATCH);
        int read = 0;
        long line = after;
        for (var cells = next(source, batch, line); !cells.isEmpty(); cells = next(source, batch, line)) {
            if (source.line() <= after) {
                continue;
            }
            line = source.line();
            read++;
            try {
                batch.add(reader.read(line, cells));
            } catch (IllegalArgumentException e) {
                ledger.row(line, ImportResult.refused(e.getMessage()));
            }
            if (read % BATCH == 0 && !accept(batch, line)) {
                return;
            }
        }
        accept(batch, line);
    }

    /** Where the file cannot be read any more, the rows before are taken in all the same. */
    private List<String> next(SourceFile source, List<ImportRow> before, long line) {
        try {
            return source.next();
        } catch (IllegalArgumentException e) {
            accept(before, line);
            throw e;
        }
    }

    /** @return false to stop */
    private boolean accept(List<ImportRow> batch, long line) {
        if (!batch.isEmpty()) {
            var results = target.accept(mapping.source(), List.copyOf(batch));
            for (int i = 0; i < results.size(); i++) {
                ledger.row(batch.get(i).line(), results.get(i));
            }
            batch.clear();
        }
        return ledger.batch(line);
    }
}
