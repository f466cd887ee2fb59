// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.job.JobRun;
import city.madang.solution.complaints.store.Grain;
import city.madang.solution.complaints.store.TallyMapper;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures by day and month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TallyContract {
    private static final int JOBS = 3;

    private Site site;
    private Tallies tallies;
    private RandomActs acts;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
        tallies = new Tallies(site.kit());
        acts = new RandomActs(site, 20260302);
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void alwaysSayWhatTheRequestsSay() {
        for (int i = 1; i <= 160; i++) {
            acts.next();
            if (i % 40 == 0) {
                tallies.check(new Run(site.now()));
                tallies.count(() -> false);
                acts.compare();
            }
        }
    }

    @Test
    void findHistoryAWhileAfterItCameIn() {
        acts.next();
        tallies.work(new Run(site.now()));
        acts.byAnotherNode();
        site.kit().database().run(tx -> tx.mapper(TallyMapper.class).markImported(site.now()));
        tallies.work(new Run(site.now()));
        assertThat(new Figures(site.kit()).counting()).isTrue();
        site.later(Duration.ofMinutes(2));
        tallies.work(new Run(site.now()));
        assertThat(new Figures(site.kit()).counting()).isFalse();
        acts.compare();
    }

    @Test
    void areMendedWhenAllIsCountedAnew() {
        acts.next();
        tallies.work(new Run(site.now()));
        site.kit().database().run(tx -> {
            var mapper = tx.mapper(TallyMapper.class);
            var month = YearMonth.from(site.now().atZone(site.kit().city().zone()));
            mapper.addUp(Grain.S, Grain.D, month.atDay(1), month.plusMonths(1).atDay(1));
            mapper.countCame(month.minusMonths(1).atDay(20), Instant.EPOCH, site.now());
        });
        tallies.recount(new Run(site.now()));
        acts.compare();
    }

    /** Jobs of two kinds, or of two nodes, at once: each day is looked at, and counted, by one after the other. */
    @Test
    void areCountedOnceWhenTwoJobsCountAtOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            acts.byAnotherNode();
        }
        var jobs = Executors.newFixedThreadPool(JOBS);
        try {
            for (int round = 0; round < 4; round++) {
                recountAtOnce(jobs);
            }
        } finally {
            jobs.shutdownNow();
        }
        acts.compare();
    }

    private void recountAtOnce(ExecutorService jobs) throws Exception {
        var begin = new CyclicBarrier(JOBS);
        var runs = Stream.generate(() -> jobs.submit(() -> {
                    begin.await();
                    tallies.recount(new Run(site.now()));
                    return true;
                }))
                .limit(JOBS)
                .toList();
        for (var run : runs) {
            assertThat(run.get()).isTrue();
        }
    }

    /** A run of a job that nobody stops. */
    private record Run(Instant due) implements JobRun {
        @Override
        public boolean stopping() {
            return false;
        }

        @Override
        public void note(String text) {
            assertThat(text).matches("[0-9]+ days (counted|differ)");
        }
    }
}
