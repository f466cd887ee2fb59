// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.data.Tx;
import city.madang.file.FileId;
import city.madang.file.Files;
import city.madang.file.Upload;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.modules.intake.BatchResult;
import city.madang.web.Changed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Imports that were asked for on pages, in the city's database: how far each came is written after each batch. */
@Component(service = ImportRuns.class)
public final class ImportRuns implements AutoCloseable {
    /** This bundle, as tables, texts and live pages know it. */
    static final String ID = "modules";

    /** For pages that follow them. */
    static final String TOPIC = "imports";

    /** Of refused rows that are kept one by one; all are counted. */
    static final int MOST_REFUSED = 10_000;

    private static final int LONGEST_REASON = 500;

    private final ModuleDatabase database;
    private final FileStore files;
    private final Clock clock;

    @Activate
    public ImportRuns(@Reference Databases databases, @Reference FileStore files, @Reference Clock clock) {
        this.files = files;
        this.clock = clock;
        database = databases.open(ID, ImportRuns.class.getClassLoader());
        database.parse(List.of(ImportMapper.class));
    }

    /** One to be looked at, of a file that was sent; it is kept. */
    ImportRun proposeSent(String module, String mapping, Upload sent, String askedBy) {
        return database.inTransaction(tx -> {
            var stored = own().attach(tx, UUID.randomUUID().toString(), sent).id();
            return insert(tx, module, mapping, sent.name(), Optional.of(stored), askedBy);
        });
    }

    /** One to be looked at. @param name of a file in the folder for imports */
    ImportRun proposeInFolder(String module, String mapping, String name, String askedBy) {
        return database.inTransaction(tx -> insert(tx, module, mapping, name, Optional.empty(), askedBy));
    }

    private ImportRun insert(
            Tx tx, String module, String mapping, String name, Optional<FileId> stored, String askedBy) {
        var mapper = tx.mapper(ImportMapper.class);
        mapper.insert(module, mapping, name, stored, askedBy, clock.instant());
        return mapper.lastOf(askedBy).orElseThrow();
    }

    Optional<ImportRun> find(long id) {
        return read(mapper -> mapper.find(id));
    }

    List<ImportRun> latest(int most) {
        return read(mapper -> mapper.latest(most));
    }

    Optional<ImportRun> next() {
        return read(ImportMapper::next);
    }

    List<RefusedRow> refused(long run, long after, int most) {
        return read(mapper -> mapper.refused(run, after, most));
    }

    boolean begin(ImportRun run) {
        return database.inTransaction(tx -> {
            changed(tx);
            return tx.mapper(ImportMapper.class).begin(run.id(), clock.instant()) == 1;
        });
    }

    /**
     * Adds what became of a batch.
     *
     * @param tx in which the batch is written
     * @return false when it was stopped meanwhile
     */
    boolean advance(Tx tx, ImportRun run, BatchResult batch) {
        var own = database.join(tx);
        var mapper = own.mapper(ImportMapper.class);
        var refused = batch.refused();
        var room = refused.isEmpty() ? 0 : MOST_REFUSED - mapper.countRefused(run.id());
        refused.stream()
                .limit(Math.max(0, room))
                .map(row -> shortened(new RefusedRow(row.line(), row.result().reason())))
                .forEach(row -> mapper.insertRefused(run.id(), row));
        changed(own);
        return mapper.advance(run.id(), Progress.of(batch)) == 1;
    }

    private static RefusedRow shortened(RefusedRow row) {
        return row.reason().length() <= LONGEST_REASON
                ? row
                : new RefusedRow(row.line(), row.reason().substring(0, LONGEST_REASON - 1) + "…");
    }

    /** The file that was sent is not needed any more. */
    boolean end(ImportRun run, ImportRun.State state, String reason) {
        return database.inTransaction(tx -> {
            var ended = tx.mapper(ImportMapper.class)
                    .end(run.id(), state, shortened(new RefusedRow(0, reason)).reason(), clock.instant());
            if (ended == 1) {
                run.stored().flatMap(own()::find).ifPresent(file -> own().remove(tx, file.owner()));
                changed(tx);
            }
            return ended == 1;
        });
    }

    /**
     * Where its bytes are.
     *
     * @param folder for imports
     * @throws IllegalArgumentException when they are not there any more
     */
    Path content(ImportRun run, Path folder) {
        if (run.stored().isEmpty()) {
            return folder.resolve(run.name());
        }
        try {
            return files.content(run.stored().flatMap(own()::find).orElseThrow(() -> gone(run)), false);
        } catch (IOException e) {
            throw gone(run);
        }
    }

    private static IllegalArgumentException gone(ImportRun run) {
        return new IllegalArgumentException("the file " + run.name() + " is not there any more");
    }

    private Files own() {
        return files.forModule(ID);
    }

    private <T> T read(Function<ImportMapper, T> question) {
        return database.read(tx -> question.apply(tx.mapper(ImportMapper.class)));
    }

    private static void changed(Tx tx) {
        tx.publish(new Changed(ID, TOPIC));
    }

    @Deactivate
    @Override
    public void close() {
        database.close();
    }
}
