// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.job.Job;
import city.madang.job.Schedule;
import city.madang.kit.OpenModule;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.jobs.RunRow.Result;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.module.Offer;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Nodes of one city that share a database; each looks when the test says so. */
class JobSchedulerTest {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Schedule NIGHTLY = Schedule.daily(LocalTime.of(3, 0));

    @Nested
    class OnDerby extends Jobs {
        OnDerby() {
            super(TestDatabase.DERBY);
        }
    }

    @Nested
    class OnPostgres extends Jobs {
        OnPostgres() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    abstract static class Jobs {
        private final TestClock clock = new TestClock();
        private final AtomicLong nanos = new AtomicLong();
        private final TestCity city = new TestCity();
        private final List<JobScheduler> nodes = new ArrayList<>();
        private final DataStore store;
        private JobScheduler one;

        Jobs(TestDatabase on) {
            store = on.open();
        }

        @BeforeEach
        void start() {
            one = node("one");
        }

        @AfterEach
        void end() {
            nodes.forEach(JobScheduler::close);
            store.close();
        }

        private JobScheduler node(String name) {
            var node = new JobScheduler(
                    new JobTable(store, name, name + "/1"),
                    city,
                    new InstalledLanguages(city::city),
                    clock,
                    new Pace(LEASE, 4, nanos::get));
            nodes.add(node);
            return node;
        }

        @Test
        void runsWhenItsTimeHasComeAndKeepsTheHistory() {
            one.schedule("toy", "count", NIGHTLY, run -> run.note("counted 3"));
            one.runDue();
            assertThat(history("count")).isEmpty();
            clock.pass(Duration.ofHours(24));
            one.runDue();
            one.runDue();
            assertThat(history("count")).singleElement().satisfies(run -> {
                assertThat(run.result()).isEqualTo(Result.DONE);
                assertThat(run.note()).isEqualTo("counted 3");
                assertThat(run.node()).isEqualTo("one");
                assertThat(run.tookMs()).isPresent();
                assertThat(run.dueAt()).isEqualTo("2026-11-16T18:00:00Z");
            });
            assertThat(row("count").nextAt()).isEqualTo("2026-11-17T18:00:00Z");
            one.erase("toy");
            assertThat(history("count")).isEmpty();
        }

        @Test
        void runsWhatAModuleOffersUntilItCloses() throws Exception {
            var offer = Offer.of().job("tidy", Schedule.daily(LocalTime.of(3, 0)), run -> {
                int tidied = 0;
                while (!run.stopping() && tidied < 3) {
                    tidied++; // one unit of work each
                }
                run.note(tidied + " drafts were tidied away");
            });
            var closing = one.mount(new OpenModule("toy", "1", getClass().getClassLoader(), null, null, offer));
            one.runDue();
            clock.pass(Duration.ofHours(24));
            one.runDue();
            assertThat(history("tidy")).extracting(RunRow::note).containsExactly("3 drafts were tidied away");
            closing.close();
            clock.pass(Duration.ofHours(24));
            one.runDue();
            assertThat(history("tidy")).hasSize(1);
        }

        @Test
        void makesUpOnceForAllThatWasMissed() {
            one.schedule("toy", "count", NIGHTLY, run -> {});
            one.runDue();
            clock.pass(Duration.ofDays(10));
            one.runDue();
            one.runDue();
            one.runDue();
            assertThat(history("count")).hasSize(1);
        }

        @Test
        void runsOnOneNodeOnly() throws Exception {
            var runs = new AtomicInteger();
            var two = node("two");
            for (var node : List.of(one, two)) {
                node.schedule("toy", "count", Schedule.every(Duration.ofSeconds(1)), run -> runs.incrementAndGet());
            }
            one.runDue();
            two.runDue();
            for (int i = 1; i <= 20; i++) {
                clock.pass(Duration.ofSeconds(1));
                var other = new Thread(two::runDue);
                other.start();
                one.runDue();
                other.join();
                assertThat(runs).hasValue(i);
            }
        }

        @Test
        void neverRunsBesideItself() throws Exception {
            var begun = new AtomicInteger();
            var started = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            Job slow = run -> {
                begun.incrementAndGet();
                started.countDown();
                goOn.await();
            };
            one.schedule("toy", "slow", Schedule.every(Duration.ofSeconds(1)), slow);
            one.look();
            clock.pass(Duration.ofSeconds(5));
            one.look();
            one.ask(new JobKey("toy", "slow"));
            one.look();
            one.look();
            started.await();
            assertThat(begun).hasValue(1);
            goOn.countDown();
            one.runDue();
            one.runDue();
            assertThat(begun).as("asked for once while it ran, so once more").hasValue(2);
        }

        @Test
        void runsAtOnceWhenAsked() {
            one.schedule("toy", "count", NIGHTLY, run -> {});
            one.runDue();
            one.ask(new JobKey("toy", "count"));
            one.runDue();
            one.runDue();
            assertThat(history("count")).hasSize(1);
            assertThat(row("count").nextAt()).isEqualTo("2026-11-16T18:00:00Z");
        }

        @Test
        void triesAgainAfterAMinuteThenTwo() {
            one.schedule("toy", "broken", NIGHTLY, run -> {
                throw new IllegalStateException("no paper");
            });
            one.runDue();
            clock.pass(Duration.ofHours(24));
            one.runDue();
            assertThat(row("broken").failures()).isEqualTo(1);
            assertThat(row("broken").nextAt()).isEqualTo(clock.instant().plusSeconds(60));
            clock.pass(Duration.ofSeconds(60));
            one.runDue();
            assertThat(row("broken").nextAt()).isEqualTo(clock.instant().plusSeconds(120));
            assertThat(history("broken").get(0).result()).isEqualTo(Result.FAILED);
            assertThat(history("broken").get(0).note()).isEqualTo("IllegalStateException: no paper");
        }

        @Test
        void takesOverFromALostNode() throws Exception {
            var stuck = new CountDownLatch(1);
            one.schedule("toy", "count", NIGHTLY, run -> stuck.await());
            one.look();
            var two = node("two");
            two.schedule("toy", "count", NIGHTLY, run -> run.note("done by the other"));
            clock.pass(Duration.ofHours(24));
            one.look(); // and never again: the node is gone
            two.look();
            nanos.addAndGet(LEASE.toNanos() - 1);
            two.runDue();
            assertThat(history("count")).hasSize(1);
            nanos.addAndGet(1);
            two.runDue();
            stuck.countDown();
            assertThat(history("count")).extracting(RunRow::result).containsExactly(Result.DONE, Result.LOST);
            assertThat(history("count").get(0).dueAt())
                    .isEqualTo(history("count").get(1).dueAt());
            one.runDue();
            assertThat(history("count").get(1).result())
                    .as("the late end changes nothing")
                    .isEqualTo(Result.LOST);
        }

        @Test
        void keepsALongRunAsLongAsItsNodeLooks() throws Exception {
            var begun = new AtomicInteger();
            var goOn = new CountDownLatch(1);
            var two = node("two");
            for (var node : List.of(one, two)) {
                node.schedule("toy", "slow", NIGHTLY, run -> {
                    begun.incrementAndGet();
                    goOn.await();
                });
            }
            one.look();
            clock.pass(Duration.ofHours(24));
            for (int i = 0; i < 20; i++) {
                one.look();
                two.look();
                nanos.addAndGet(LEASE.toNanos() / 3);
            }
            goOn.countDown();
            assertThat(begun).hasValue(1);
        }

        @Test
        void stopsARunWhenItsModuleClosesAndRunsItAgainElsewhere() throws Exception {
            var begun = new CountDownLatch(1);
            var closing = one.schedule("toy", "slow", NIGHTLY, run -> {
                begun.countDown();
                new CountDownLatch(1).await();
            });
            one.look();
            clock.pass(Duration.ofHours(24));
            one.look();
            begun.await();
            closing.close();
            assertThat(history("slow")).extracting(RunRow::result).containsExactly(Result.STOPPED);
            one.runDue();
            assertThat(history("slow")).hasSize(1);
            var two = node("two");
            two.schedule("toy", "slow", NIGHTLY, run -> {});
            two.runDue();
            assertThat(history("slow").get(0).result()).isEqualTo(Result.DONE);
        }

        @Test
        void keepsAStandingJobUpBesideAllOthersAndMovesItAtOnce() throws Exception {
            var begun = new LinkedBlockingQueue<String>();
            var two = node("two");
            var ends = new ArrayList<AutoCloseable>();
            for (var node : List.of(one, two)) {
                for (var name : List.of("first", "second", "third", "fourth", "fifth")) {
                    ends.add(node.schedule("toy", name, Schedule.always(), run -> {
                        begun.add(name);
                        new CountDownLatch(1).await();
                    }));
                }
            }
            one.schedule("toy", "count", NIGHTLY, run -> run.note("counted"));
            one.runDue();
            two.runDue();
            clock.pass(Duration.ofHours(24));
            one.runDue();
            assertThat(history("count")).hasSize(1);
            for (int i = 0; i < 5; i++) {
                begun.take();
                ends.get(i).close();
            }
            two.runDue();
            for (int i = 0; i < 5; i++) {
                begun.take();
            }
            assertThat(history("fifth")).extracting(RunRow::node).containsExactly("two", "one");
        }

        @Test
        void followsANewScheduleAndANewZone() throws Exception {
            one.schedule("toy", "count", NIGHTLY, run -> {}).close();
            one.runDue();
            one.schedule("toy", "count", Schedule.daily(LocalTime.of(4, 0)), run -> {});
            one.runDue();
            assertThat(row("count").nextAt()).isEqualTo("2026-11-16T19:00:00Z");
            city.zone = java.time.ZoneId.of("UTC");
            one.runDue();
            assertThat(row("count").nextAt()).isEqualTo("2026-11-16T04:00:00Z");
        }

        @Test
        void plansAnewWhenTheClockIsPutBack() {
            one.schedule("toy", "count", NIGHTLY, run -> {});
            clock.pass(Duration.ofDays(30));
            one.runDue();
            clock.pass(Duration.ofDays(-30));
            one.runDue();
            assertThat(row("count").nextAt()).isEqualTo("2026-11-16T18:00:00Z");
        }

        @Test
        void followsTheClockOfADemoOnAllNodesAndPastARestart() {
            city.demo = true;
            var first = demo(one);
            var second = demo(node("two"));
            first.forward(Duration.ofDays(7));
            second.follow();
            assertThat(second.ahead()).isEqualTo(Duration.ofDays(7));
            assertThat(first.forward(Duration.ofDays(394))).as("too far").isFalse();
            city.demo = false;
            assertThat(second.ahead()).as("a city that is no demo").isZero();
            city.demo = true;
            second.back();
            first.follow();
            assertThat(first.ahead()).isZero();
        }

        private DemoClock demo(JobScheduler node) {
            return new DemoClock(node.table(), new CityClock(city, clock), city);
        }

        @Test
        void keepsTheLastHundredRuns() {
            one.schedule("toy", "count", Schedule.every(Duration.ofSeconds(1)), run -> {});
            one.runDue();
            for (int i = 0; i < 105; i++) {
                clock.pass(Duration.ofSeconds(1));
                one.runDue();
            }
            assertThat(one.table().runs(new JobKey("toy", "count"), 1000)).hasSize(100);
            assertThat(row("count").runs()).isEqualTo(105);
        }

        @Test
        void refusesASecondJobOfOneName() {
            one.schedule("toy", "count", NIGHTLY, run -> {});
            assertThatThrownBy(() -> one.schedule("toy", "count", NIGHTLY, run -> {}))
                    .hasMessageContaining("toy.count");
        }

        private JobRow row(String name) {
            return one.table().all().stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private List<RunRow> history(String name) {
            return one.table().runs(new JobKey("toy", name), 100);
        }
    }
}
