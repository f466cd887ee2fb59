// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.job.Schedule;
import city.madang.kit.Jobs;
import city.madang.kit.OpenModule;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.data.outbox.OutboxWorker;
import city.madang.kit.search.EditorsWords;
import city.madang.module.Offer;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.DecidedCases;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuggestionOfficeTest {
    private static final Subject BIN = Subject.of("Nobody emptied the bin at the market", Locale.ENGLISH);

    @TempDir
    Path folder;

    private final ConcurrentSkipListMap<String, DecidedCase> decided = new ConcurrentSkipListMap<>();
    private final DecidedCases source = (after, most) ->
            decided.tailMap(after, false).values().stream().limit(most).toList();

    /** A node of the city, with the module "desk" open. */
    private final class Node implements AutoCloseable, Jobs, JobRun {
        private final EditorsWords words;
        private final OutboxWorker outbox;
        private final AutoCloseable mounted;
        final SuggestionOffice office;
        private Job job;

        Node(String name, DataStore store) throws Exception {
            words = new EditorsWords(store, Clock.systemUTC());
            outbox = store.outbox(name);
            office = new SuggestionOffice(new TestFolder(folder.resolve(name), name), store, outbox, this, words);
            var offer = Offer.of().decided(source);
            mounted = office.mount(new OpenModule("desk", "1", getClass().getClassLoader(), null, null, offer));
        }

        Suggestion suggest() {
            return office.forModule("desk", getClass().getClassLoader(), null).suggest(BIN);
        }

        Optional<String> best() {
            return suggest().service().best().map(Candidate::code);
        }

        /** As the scheduler does on one of the nodes. */
        void night() throws Exception {
            job.run(this);
        }

        /** What other nodes said has been done. */
        void settle() {
            outbox.drain();
            office.settle();
        }

        @Override
        public AutoCloseable schedule(String module, String job, Schedule schedule, Job work) {
            this.job = work;
            return () -> {};
        }

        @Override
        public Instant due() {
            return Instant.EPOCH;
        }

        @Override
        public boolean stopping() {
            return false;
        }

        @Override
        public void note(String text) {
            assertThat(text).isNotEmpty();
        }

        @Override
        public void close() {
            try {
                mounted.close();
                office.close();
                outbox.close();
                words.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void decide(int count) {
        Decided.some(count).forEach(each -> decided.put(each.id(), each));
    }

    private Path file(List<DecidedCase> cases) throws IOException {
        var lines = cases.stream()
                .map(each -> "\"" + each.subject().text() + "\","
                        + each.service().orElse("") + "," + each.department().orElse(""))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("cases.csv"), "text,service,department\n" + lines);
    }

    @ParameterizedTest
    @EnumSource
    void learnsFromAFileOfAnotherSystem(TestDatabase on) throws Exception {
        try (var store = on.open();
                var node = new Node("one", store)) {
            assertThat(node.suggest()).isEqualTo(Suggestion.NONE);
            var learnt = node.office.train("desk", file(Decided.some(120)));
            assertThat(learnt.cases()).isEqualTo(120);
            assertThat(node.best()).contains("waste");
            var quality = node.office.test("desk", file(Decided.some(50)));
            assertThat(quality.get(0).cases()).isEqualTo(50);
            assertThat(quality.get(0).first()).isGreaterThan(0.9);

            node.office.forget("desk");
            assertThat(node.suggest()).isEqualTo(Suggestion.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNodeLearnsInTheNightAndAllComeToTheSame(TestDatabase on) throws Exception {
        try (var store = on.open();
                var one = new Node("one", store);
                var two = new Node("two", store)) {
            decide(120);
            one.night();
            one.settle();
            two.settle();
            assertThat(one.best()).contains("waste");
            assertThat(two.suggest()).isEqualTo(one.suggest());
        }
    }

    @Test
    void aCommandOnOneNodeReachesTheOthers() throws Exception {
        try (var store = TestDatabase.DERBY.open();
                var one = new Node("one", store);
                var two = new Node("two", store)) {
            one.office.train("desk", file(Decided.some(100)));
            two.settle();
            assertThat(two.best()).contains("waste");
        }
    }

    @Test
    void nothingIsLeftOfAModuleWhoseDataIsDeleted() throws Exception {
        try (var store = TestDatabase.DERBY.open();
                var one = new Node("one", store);
                var two = new Node("two", store)) {
            one.office.train("desk", file(Decided.some(100)));
            two.settle();
            one.mounted.close();
            two.mounted.close();
            one.office.erase("desk");
            one.settle();
            two.settle();
            assertThat(folder.resolve("one/suggestions")).isEmptyDirectory();
            assertThat(folder.resolve("two/suggestions")).isEmptyDirectory();
        }
    }

    @Test
    void whatWasErasedIsForgottenWithTheNextLearning() throws Exception {
        try (var store = TestDatabase.DERBY.open();
                var node = new Node("one", store)) {
            decide(120);
            node.office.train("desk");
            var like = node.suggest().like().get(0).id();
            decided.remove(like);
            node.office.train("desk");
            assertThat(node.suggest().like()).noneMatch(each -> each.id().equals(like));
            try (var raw =
                    new GZIPInputStream(Files.newInputStream(folder.resolve("one/suggestions/desk.knowledge")))) {
                assertThat(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1))
                        .doesNotContain(like);
            }
        }
    }

    @Test
    void knowsAfterARestartWithoutLearningAgain() throws Exception {
        try (var store = TestDatabase.DERBY.open()) {
            decide(120);
            try (var node = new Node("one", store)) {
                node.office.train("desk");
            }
            decided.clear();
            try (var node = new Node("one", store)) {
                node.office.settle();
                assertThat(node.best()).contains("waste");
            }
        }
    }

    @Test
    void learnsAgainWhenTheFileIsDamaged() throws Exception {
        try (var store = TestDatabase.DERBY.open()) {
            decide(120);
            var file =
                    Files.createDirectories(folder.resolve("one/suggestions")).resolve("desk.knowledge");
            Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
            try (var node = new Node("one", store)) {
                node.office.settle();
                assertThat(node.best()).contains("waste");
            }
        }
    }

    @Test
    void suggestsNothingWhenTheModuleIsClosed() throws Exception {
        try (var store = TestDatabase.DERBY.open();
                var node = new Node("one", store)) {
            decide(100);
            node.office.train("desk");
            node.mounted.close();
            assertThat(node.suggest()).isEqualTo(Suggestion.NONE);
            assertThat(node.office.modules()).isEmpty();
            assertThatThrownBy(() -> node.office.train("desk")).hasMessageContaining("desk");
        }
    }

    @Test
    void ownCasesComeBeforeThoseOfTheFile() throws Exception {
        try (var store = TestDatabase.DERBY.open()) {
            var database = store.open("search", SuggestionOffice.class.getClassLoader());
            database.parse(List.of(CaseMapper.class));
            var cases = new Cases(database);
            cases.replace("desk", Decided.some(40));
            decide(10);
            var ids = cases.of("desk", source).stream()
                    .map(DecidedCase::id)
                    .collect(Collectors.toCollection(ArrayList::new));
            assertThat(ids).hasSize(50);
            assertThat(ids.subList(0, 10)).noneMatch(id -> id.startsWith("file-"));
            assertThat(ids.subList(10, 50)).allMatch(id -> id.startsWith("file-"));
            cases.replace(
                    "desk",
                    List.of(new DecidedCase(
                            "x",
                            new Subject("words", Locale.KOREAN, Map.of("area", "a b", "hour", "3")),
                            Optional.empty(),
                            Optional.of("d"))));
            decided.clear();
            var only = cases.of("desk", source).get(0);
            assertThat(only.subject())
                    .isEqualTo(new Subject("words", Locale.KOREAN, Map.of("area", "a b", "hour", "3")));
            assertThat(only.service()).isEmpty();
            database.close();
        }
    }
}
