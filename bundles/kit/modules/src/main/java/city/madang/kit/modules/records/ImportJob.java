// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.data.Tx;
import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.kit.OpenModule;
import city.madang.kit.modules.intake.BatchResult;
import city.madang.kit.modules.intake.CsvImport;
import city.madang.kit.modules.intake.Ledger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out imports that were asked for, one after the other. How far a run is, is written in the unit of work of each batch, so one
 * that is cut off goes on behind the last row that was dealt with.
 */
final class ImportJob implements Job {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final ImportRuns runs;
    private final Function<String, OpenModule> modules;
    private final ImportFolders folders;

    /** @param modules that are open, by id; throws {@link IllegalArgumentException} for others */
    ImportJob(ImportRuns runs, Function<String, OpenModule> modules, ImportFolders folders) {
        this.runs = runs;
        this.modules = modules;
        this.folders = folders;
    }

    @Override
    public void run(JobRun job) throws InterruptedException {
        for (var next = runs.next(); next.isPresent(); next = runs.next()) {
            carryOut(next.get(), job);
            if (job.stopping()) {
                throw new InterruptedException("an import goes on later");
            }
        }
    }

    private void carryOut(ImportRun run, JobRun job) {
        var noted = new Noted(runs, run, job);
        try {
            var module = modules.apply(run.module());
            CsvImport.run(
                    module, runs.content(run, folders.files()), folders.mapping(run.mapping()), run.line(), noted);
            if (!job.stopping()) {
                runs.end(run, ImportRun.State.DONE, "");
            }
        } catch (Stopped e) {
            LOG.debug("Somebody stopped the import {}", run.id());
        } catch (IllegalArgumentException e) {
            runs.end(run, ImportRun.State.FAILED, e.getMessage());
        }
    }

    /** Writes down what became of each batch. */
    private record Noted(ImportRuns runs, ImportRun run, JobRun job) implements Ledger {
        @Override
        public void keep(Tx tx, BatchResult batch) {
            if (!runs.advance(tx, run, batch)) {
                throw new Stopped();
            }
        }

        @Override
        public boolean written(BatchResult batch) {
            return !job.stopping();
        }
    }

    /** Undoes the batch during which somebody stopped the import: what is counted is what is here. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
