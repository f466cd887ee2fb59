// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.Tx;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.job.JobRun;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OpenModule;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.files.DiskFileStore;
import city.madang.kit.modules.opening.NoteMapper;
import city.madang.module.Offer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that was asked for on a page is carried out, once, however often it is cut off. */
abstract class ImportJobContract {
    private static final int ROWS = 1_730;
    private static final int REFUSED = 17;

    @TempDir
    Path folder;

    private final DataStore data;
    private final ModuleDatabase notes;
    private final Target target = new Target();
    private final Run job = new Run();
    private ImportRuns runs;
    private ImportJob work;

    ImportJobContract(TestDatabase on) {
        data = on.open();
        notes = data.open("notes", NoteMapper.class.getClassLoader());
        notes.parse(List.of(NoteMapper.class));
    }

    @BeforeEach
    void open() throws IOException {
        var files = new DiskFileStore(data, new DataFolderOnDisk(folder.resolve("data")), Clock.systemUTC());
        runs = new ImportRuns(data, files, Clock.systemUTC());
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(
                folder.resolve("mappings/items.json"),
                "{\"source\": \"s\", \"kind\": \"items\", \"fields\": {\"key\": {\"column\": \"No\"},"
                        + " \"what\": {\"column\": \"What\", \"values\": {\"hat\": \"HAT\"}}}}");
        var lines = new StringBuilder("No,What\n");
        IntStream.rangeClosed(1, ROWS).forEach(row -> lines.append(row).append(row % 100 == 0 ? ",glove\n" : ",hat\n"));
        Files.writeString(folder.resolve("items.csv"), lines);
        work = new ImportJob(
                runs,
                module -> new OpenModule(
                        module,
                        "1",
                        getClass().getClassLoader(),
                        null,
                        notes,
                        Offer.of().imports("items", target)),
                new ImportFolders(folder.resolve("mappings"), folder));
    }

    @AfterEach
    void close() {
        runs.close();
        notes.close();
        data.close();
    }

    private int written() {
        return notes.read(tx -> tx.mapper(NoteMapper.class).count());
    }

    private ImportRun begun() {
        var run = runs.proposeInFolder("things", "items.json", "items.csv", "admin");
        assertThat(runs.begin(run)).isTrue();
        return run;
    }

    private ImportRun now(ImportRun run) {
        return runs.find(run.id()).orElseThrow();
    }

    @Test
    void takesEveryRowInAndCounts() throws InterruptedException {
        var run = begun();
        work.run(job);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.DONE);
        assertThat(now(run).taken()).isEqualTo(ROWS - REFUSED);
        assertThat(now(run).refused()).isEqualTo(REFUSED);
        assertThat(runs.refused(run.id(), 0, 100)).hasSize(REFUSED);
        assertThat(runs.refused(run.id(), 0, 1).get(0).line()).isEqualTo(101);
        assertThat(written()).isEqualTo(ROWS - REFUSED);
    }

    @Test
    void goesOnWhereItWasCutOffBetweenTwoBatches() throws InterruptedException {
        var run = begun();
        target.dieAfter = 2;
        assertThatThrownBy(() -> work.run(job)).isInstanceOf(Killed.class);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.GOING_ON);
        assertThat(now(run).line()).isEqualTo(1_001);
        target.dieAfter = Integer.MAX_VALUE;
        target.first.clear();
        work.run(job);
        assertThat(target.first.get(0)).isEqualTo("1001");
        assertThat(written()).isEqualTo(ROWS - REFUSED);
        assertThat(now(run).taken()).isEqualTo(ROWS - REFUSED);
        assertThat(runs.refused(run.id(), 0, 100)).hasSize(REFUSED);
    }

    @Test
    void writesABatchAgainThatWasCutOffBeforeItWasNoted() throws InterruptedException {
        var run = begun();
        target.dieWritten = 2;
        assertThatThrownBy(() -> work.run(job)).isInstanceOf(Killed.class);
        assertThat(now(run).line()).isEqualTo(501);
        assertThat(written()).as("of the first batch").isEqualTo(495);
        target.dieWritten = Integer.MAX_VALUE;
        work.run(job);
        assertThat(written()).isEqualTo(ROWS - REFUSED);
        assertThat(now(run).taken()).isEqualTo(ROWS - REFUSED);
        assertThat(now(run).known()).isZero();
        assertThat(now(run).refused()).isEqualTo(REFUSED);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void undoesTheBatchInWhichSomebodyStopsItSoThatTheCountsAreRight() throws InterruptedException {
        var run = begun();
        target.afterBatch = () -> {
            if (target.first.size() == 2) {
                runs.end(run, ImportRun.State.STOPPED, "");
            }
        };
        work.run(job);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.STOPPED);
        assertThat(target.first).hasSize(2);
        assertThat(now(run).taken()).isEqualTo(495);
        assertThat(written()).isEqualTo(495);
        assertThat(runs.refused(run.id(), 0, 100)).hasSize(5);
    }

    @Test
    void leavesTheRestForLaterWhenTheNodeCloses() {
        var run = begun();
        job.stopping = true;
        assertThatThrownBy(() -> work.run(job)).isInstanceOf(InterruptedException.class);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.GOING_ON);
        assertThat(now(run).line()).isEqualTo(501);
    }

    @Test
    void saysWhyAFileCannotBeReadToItsEnd() throws InterruptedException, IOException {
        Files.writeString(folder.resolve("items.csv"), "Number,What\n1,hat\n");
        var run = begun();
        work.run(job);
        assertThat(now(run).state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(now(run).reason()).contains("the file has no column No");
    }

    /** The process ends here. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps keys, each of which fits once, and ends the process when it is told to. */
    private static final class Target implements ImportTarget {
        private final List<String> first = new ArrayList<>();
        private int batches;
        private int dieAfter = Integer.MAX_VALUE;
        private int dieWritten = Integer.MAX_VALUE;
        private Runnable afterBatch = () -> {};

        @Override
        public Set<String> fields() {
            return Set.of("key", "what");
        }

        @Override
        public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
            if (batches == dieAfter) {
                throw new Killed();
            }
            batches++;
            first.add(batch.get(0).text("key").orElseThrow());
            batch.forEach(row -> tx.mapper(NoteMapper.class)
                    .insert(row.text("key").orElseThrow(), row.text("what").orElseThrow()));
            if (batches == dieWritten) {
                throw new Killed();
            }
            afterBatch.run();
            return Collections.nCopies(batch.size(), ImportResult.TAKEN);
        }
    }

    /** A run that lasts until it is told. */
    private static final class Run implements JobRun {
        private boolean stopping;

        @Override
        public Instant due() {
            return Instant.EPOCH;
        }

        @Override
        public boolean stopping() {
            return stopping;
        }

        @Override
        public void note(String text) {}
    }
}
