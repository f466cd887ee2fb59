// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.kit.OpenModule;
import city.madang.module.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Database database;
    private final ImportTarget target;
    private final Ledger ledger;

    private CsvImport(Mapping mapping, OpenModule module, Ledger ledger) {
        this.mapping = mapping;
        this.database = module.database();
        this.target = target(module.offer(), mapping);
        this.ledger = ledger;
    }

    /**
     * Imports a file into what the module offers.
     *
     * @return a summary in plain English
     * @throws IllegalArgumentException when file or mapping are not right, saying why
     */
    public static String run(OpenModule module, Path file, Path mappingFile, Consumer<String> progress) {
        var mapping = MappingFile.read(mappingFile);
        try (var refused = new RefusedRows(file)) {
            var summary = new ImportSummary(refused, progress);
            try (var source = SourceFile.open(file, mapping)) {
                new CsvImport(mapping, module, summary).read(source, 0, summary::counts);
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
    public static void run(OpenModule module, Path file, Path mappingFile, long after, Ledger ledger) {
        var mapping = MappingFile.read(mappingFile);
        try (var source = SourceFile.open(file, mapping)) {
            new CsvImport(mapping, module, ledger).read(source, after, () -> "");
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

    /** A row, or why the mapping does not understand it. */
    private record Read(long line, Optional<ImportRow> row, String problem) {}

    private void batches(SourceFile source, RowReader reader, long after) {
        var batch = new ArrayList<Read>(BATCH);
        for (var cells = next(source, batch); !cells.isEmpty(); cells = next(source, batch)) {
            if (source.line() <= after) {
                continue;
            }
            batch.add(read(reader, source.line(), cells));
            if (batch.size() == BATCH && !accept(batch)) {
                return;
            }
        }
        accept(batch);
    }

    private static Read read(RowReader reader, long line, List<String> cells) {
        try {
            return new Read(line, Optional.of(reader.read(line, cells)), "");
        } catch (IllegalArgumentException e) {
            return new Read(line, Optional.empty(), e.getMessage());
        }
    }

    /** Where the file cannot be read any more, the rows before are taken in all the same. */
    private List<String> next(SourceFile source, List<Read> before) {
        try {
            return source.next();
        } catch (IllegalArgumentException e) {
            accept(before);
            throw e;
        }
    }

    /** @return false to stop */
    private boolean accept(List<Read> batch) {
        if (batch.isEmpty()) {
            return true;
        }
        var written = database.inTransaction(tx -> {
            var result = new BatchResult(batch.get(batch.size() - 1).line(), results(tx, batch));
            ledger.keep(tx, result);
            return result;
        });
        batch.clear();
        return ledger.written(written);
    }

    private List<BatchResult.Row> results(Tx tx, List<Read> batch) {
        var rows = batch.stream().flatMap(each -> each.row().stream()).toList();
        var results = (rows.isEmpty() ? List.<ImportResult>of() : target.accept(tx, mapping.source(), rows)).iterator();
        return batch.stream()
                .map(each -> new BatchResult.Row(
                        each.line(), each.row().isPresent() ? results.next() : ImportResult.refused(each.problem())))
                .toList();
    }
}
