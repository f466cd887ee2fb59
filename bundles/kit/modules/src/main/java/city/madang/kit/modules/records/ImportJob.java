// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.intake.ImportResult;
import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.kit.modules.intake.CsvImport;
import city.madang.kit.modules.intake.Ledger;
import city.madang.module.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Carries out imports that were asked for, one after the other. A run that is cut off goes on behind the last batch that was noted;
 * the one after it, if it was written and not noted, is known to the module by its keys and passed over.
 */
final class ImportJob implements Job {
    private final ImportRuns runs;
    private final Function<String, Offer> offers;
    private final ImportFolders folders;

    /** @param offers of open modules, by id; throws {@link IllegalArgumentException} for others */
    ImportJob(ImportRuns runs, Function<String, Offer> offers, ImportFolders folders) {
        this.runs = runs;
        this.offers = offers;
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
        var noted = new Noted(run, job);
        try {
            var offer = offers.apply(run.module());
            CsvImport.run(offer, runs.content(run, folders.files()), folders.mapping(run.mapping()), run.line(), noted);
            if (!noted.stopped) {
                runs.end(run, ImportRun.State.DONE, "");
            }
        } catch (IllegalArgumentException e) {
            runs.end(run, ImportRun.State.FAILED, e.getMessage());
        }
    }

    /** Writes down what became of each batch. */
    private final class Noted implements Ledger {
        private final ImportRun run;
        private final JobRun job;
        private final List<RefusedRow> refused = new ArrayList<>();
        private long taken;
        private long known;
        private boolean stopped;

        Noted(ImportRun run, JobRun job) {
            this.run = run;
            this.job = job;
        }

        @Override
        public void row(long line, ImportResult result) {
            switch (result.outcome()) {
                case TAKEN -> taken++;
                case KNOWN -> known++;
                case REFUSED -> refused.add(new RefusedRow(line, result.reason()));
            }
        }

        @Override
        public boolean batch(long line) {
            var going = runs.advance(run, new Progress(line, taken, known, refused.size()), refused);
            taken = 0;
            known = 0;
            refused.clear();
            stopped = !going || job.stopping();
            return !stopped;
        }
    }
}
