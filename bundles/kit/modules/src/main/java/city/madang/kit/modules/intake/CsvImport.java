// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.module.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands the rows of a file to a module, batch by batch, so that a file of any length needs the same memory. A row that is
 * wrong is refused with its line, and the others go on; a file that cannot be read to its end stops there, and what was taken
 * in stays: the same command goes on where it stopped.
 */
public final class CsvImport {
    private static final int BATCH = 500;
    private static final int TELL_EVERY = 5_000;

    private final Mapping mapping;
    private final ImportTarget target;
    private final Consumer<String> progress;
    private final ImportSummary summary;

    private CsvImport(Mapping mapping, ImportTarget target, Consumer<String> progress, ImportSummary summary) {
        this.mapping = mapping;
        this.target = target;
        this.progress = progress;
        this.summary = summary;
    }

    /**
     * Imports a file into what the module offers.
     *
     * @return a summary in plain English
     * @throws IllegalArgumentException when file or mapping are not right, saying why
     */
    public static String run(Offer offer, Path file, Path mappingFile, Consumer<String> progress) {
        var mapping = MappingFile.read(mappingFile);
        var target = offer.imports().get(mapping.kind());
        if (target == null) {
            throw new IllegalArgumentException("the module takes in no " + mapping.kind() + "; it takes in "
                    + (offer.imports().isEmpty()
                            ? "nothing"
                            : String.join(", ", offer.imports().keySet())));
        }
        try (var refused = new RefusedRows(file)) {
            return new CsvImport(mapping, target, progress, new ImportSummary(refused)).read(file);
        }
    }

    private String read(Path file) {
        try (var source = SourceFile.open(file, mapping)) {
            var reader = new RowReader(mapping, source.header(), target.fields());
            try {
                batches(source, reader);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(e.getMessage() + ". Stopped there; " + summary.counts(), e);
            }
            return summary.text();
        }
    }

    private void batches(SourceFile source, RowReader reader) {
        var batch = new ArrayList<ImportRow>(BATCH);
        for (var cells = source.next(); !cells.isEmpty(); cells = source.next()) {
            try {
                batch.add(reader.read(source.line(), cells));
            } catch (IllegalArgumentException e) {
                summary.refused(source.line(), e.getMessage());
            }
            if (batch.size() == BATCH) {
                accept(batch);
            }
        }
        accept(batch);
    }

    private void accept(List<ImportRow> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var results = target.accept(mapping.source(), List.copyOf(batch));
        for (int i = 0; i < results.size(); i++) {
            summary.count(batch.get(i).line(), results.get(i));
        }
        batch.clear();
        if (summary.rows() % TELL_EVERY < BATCH) {
            progress.accept(summary.counts());
        }
    }
}
