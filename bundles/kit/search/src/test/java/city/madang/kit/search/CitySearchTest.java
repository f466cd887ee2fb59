// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.Slice;
import city.madang.search.DocumentSource;
import city.madang.search.Hit;
import city.madang.search.SearchDocument;
import city.madang.search.SearchQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitySearchTest {
    @TempDir
    Path folder;

    private Town town;

    @BeforeEach
    void openTheTown() throws Exception {
        town = new Town(folder)
                .put("1", "en", "Broken street lamp", "The lamp at the crossing has been dark for three nights.")
                .put("2", "en", "Illegal parking", "Cars are parked on the pavement in front of the school.")
                .put("3", "ko", "가로등이 고장났어요", "횡단보도 앞 가로등에 불이 들어오지 않습니다.")
                .put("4", "ko", "불법주차 신고", "학교 앞 보도에 차를 세워 두었습니다.")
                .put("5", "ar", "مصباح الشارع مكسور", "المصباح عند التقاطع لا يعمل منذ ثلاث ليال.")
                .put("6", "vi", "Đèn đường bị hỏng", "Khiếu nại về đèn đường ở Đà Nẵng.")
                .start()
                .open("1.0.0");
    }

    @AfterEach
    void closeTheTown() throws Exception {
        town.close();
    }

    @Test
    void readsAllDocumentsAnewWhenTablesWerePutBack() throws Exception {
        town.documents.remove("1");
        town.put("9", "en", "Lamps of the copy", "x");
        town.toldOfAll();
        assertThat(town.ids("en", "lamps")).containsExactly("9");
        town.closeModule();
        town.documents.remove("9");
        town.toldOfAll();
        town.open("1");
        assertThat(town.ids("en", "lamps")).isEmpty();
        assertThat(town.ids("en", "parked car")).containsExactly("2");
    }

    @Test
    void findsInEveryLanguageOfTheCity() {
        assertThat(town.ids("en", "lamps")).containsExactly("1");
        assertThat(town.ids("en", "parked car")).containsExactly("2");
        assertThat(town.ids("ko", "주차")).containsExactly("4");
        assertThat(town.ids("ar", "مصباح")).containsExactly("5");
    }

    @Test
    void findsKoreanWordsWhateverParticleFollows() {
        assertThat(town.ids("ko", "가로등")).containsExactly("3");
        assertThat(town.ids("ko", "가로등을")).containsExactly("3");
        assertThat(town.ids("ko", "가로등에서 고장")).containsExactly("3");
    }

    @Test
    void keepsThePartsOfACompoundTogether() {
        town.put("7", "ko", "가로수 가지가 신호등을 가립니다", "가지치기가 필요합니다.");
        town.told("7");
        assertThat(town.ids("ko", "가로등")).containsExactly("3");
        assertThat(town.ids("ko", "불법주차")).containsExactly("4");
    }

    @Test
    void findsArabicWordsWithAndWithoutArticle() {
        assertThat(town.ids("ar", "شارع")).containsExactly("5");
        assertThat(town.ids("ar", "الشارع")).containsExactly("5");
        assertThat(town.ids("ar", "والتقاطع")).containsExactly("5");
    }

    @Test
    void findsVietnameseTypedWithoutMarks() {
        assertThat(town.ids("en", "khieu nai")).containsExactly("6");
        assertThat(town.ids("en", "den duong")).containsExactly("6");
    }

    @Test
    void takesTheLastWordAsBegun() {
        assertThat(town.ids("en", "street la")).containsExactly("1");
        assertThat(town.ids("ar", "مكس")).containsExactly("5");
        assertThat(town.ids("ko", "횡단")).containsExactly("3");
        assertThat(town.ids("en", "stre lamp")).as("only the last one").doesNotContain("2");
    }

    @Test
    void wantsAllWordsAndIsContentWithSomeWhenNoDocumentHasAll() {
        assertThat(town.ids("en", "lamp crossing")).containsExactly("1");
        assertThat(town.ids("en", "broken lamp elephant")).containsExactly("1");
        assertThat(town.ids("en", "elephant giraffe lamp")).isEmpty();
    }

    @Test
    void prefersTheReadersLanguageWhenOtherwiseEqual() {
        town.put("a-ko", "ko", "Seoul", "x").put("a-en", "en", "Seoul", "x");
        town.told("a-ko");
        town.told("a-en");
        assertThat(town.ids("ko", "Seoul")).containsExactly("a-ko", "a-en");
        assertThat(town.ids("en", "Seoul")).containsExactly("a-en", "a-ko");
    }

    @Test
    void marksWhatWasFoundInTitleAndExcerpt() {
        var hit = town.find("en", "lamps").items().get(0);
        assertThat(hit.title()).containsExactly(new Hit.Part("Broken street ", false), new Hit.Part("lamp", true));
        assertThat(hit.excerpt()).contains(new Hit.Part("lamp", true));
        assertThat(text(hit.excerpt())).isEqualTo("The lamp at the crossing has been dark for three nights.");
        assertThat(hit.path()).isEqualTo("/desk/answers/1");
        assertThat(town.find("ko", "가로등").items().get(0).title()).contains(new Hit.Part("가로등", true));
    }

    @Test
    void keepsMarkupInDocumentsAsText() {
        town.put("7", "en", "<script>alert(1)</script>", "A <b>bold</b> claim &amp; more");
        town.told("7");
        var hit = town.find("en", "bold").items().get(0);
        assertThat(text(hit.title())).isEqualTo("<script>alert(1)</script>");
        assertThat(text(hit.excerpt())).isEqualTo("A <b>bold</b> claim &amp; more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "(",
                "AND OR NOT",
                "a:b",
                "*",
                "?",
                "title:[* TO *]",
                "~~^^\\\\",
                "' or 1=1 --",
                "<script>",
                "../../etc/passwd",
                "\u0000\u0001",
                "\ud800 lamp",
                "lamp \udc00",
                "🙂🙂",
                "the of and"
            })
    void neverFailsOnAQuestion(String words) {
        assertThatCode(() -> town.find("en", words)).doesNotThrowAnyException();
        assertThatCode(() -> town.find("ko", words.repeat(60))).doesNotThrowAnyException();
    }

    @Test
    void countsAndPages() throws Exception {
        for (int i = 100; i < 125; i++) {
            town.put("" + i, "en", "Bench " + i, "A bench in the park");
            town.told("" + i);
        }
        town.search.refresh();
        var third = town.search.find(
                new SearchQuery("bench", Locale.ENGLISH, Optional.of("desk"), Optional.of("answer"), new Slice(3, 10)));
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.items()).hasSize(5);
        var beyond = town.search.find(
                new SearchQuery("bench", Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(2000, 10)));
        assertThat(beyond.items()).isEmpty();
        var otherKind = town.search.find(
                new SearchQuery("bench", Locale.ENGLISH, Optional.empty(), Optional.of("faq"), new Slice(1, 10)));
        assertThat(otherKind.total()).isZero();
    }

    @Test
    void followsChangesAndDeletions() {
        town.put("1", "en", "Repaired street lantern", "It shines again.");
        town.told("1");
        assertThat(town.ids("en", "lantern")).containsExactly("1");
        assertThat(town.ids("en", "lamp")).isEmpty();
        town.documents.remove("1");
        town.told("1");
        assertThat(town.ids("en", "lantern")).isEmpty();
    }

    @Test
    void followsManyChangesAtOnce() throws Exception {
        town.put("1", "en", "Repaired street lantern", "It shines again.");
        town.documents.remove("2");
        var many = IntStream.range(0, 300).mapToObj(i -> "new" + i).toList();
        many.forEach(id -> town.put(id, "en", "Lantern of the harbour", "It shines."));
        var all = new ArrayList<>(many);
        all.addAll(List.of("1", "2", "never"));
        town.toldAtOnce(all);
        assertThat(town.find("en", "lantern").total()).isEqualTo(301);
        assertThat(town.ids("en", "lamp")).isEmpty();
        town.closeModule();
        town.documents.remove("new7");
        town.toldAtOnce(List.of("new7", "new8"));
        town.open("1.0.0");
        assertThat(town.find("en", "lantern").total()).isEqualTo(300);
    }

    @Test
    void hidesTheDocumentsOfAClosedModuleAndShowsThemAgain() throws Exception {
        town.closeModule();
        assertThat(town.ids("en", "lamp")).isEmpty();
        assertThat(town.search.kinds(Locale.ENGLISH)).isEmpty();
        town.open("1.0.0");
        assertThat(town.ids("en", "lamp")).containsExactly("1");
        assertThat(town.search.kinds(Locale.ENGLISH))
                .singleElement()
                .satisfies(k -> assertThat(k.title()).isEqualTo("desk:search.answer.title"));
    }

    @Test
    void doesNotReadAModuleAgainThatTheIndexHoldsAlready() throws Exception {
        town.closeModule();
        town.documents.clear();
        town.open("1.0.0");
        assertThat(town.ids("en", "lamp")).containsExactly("1");
    }

    @Test
    void readsAModuleOfAnotherVersionAgain() throws Exception {
        town.closeModule();
        town.documents.remove("1");
        town.put("8", "en", "Lamp post", "new");
        town.open("1.0.1");
        assertThat(town.ids("en", "lamp")).containsExactly("8");
    }

    @Test
    void doesChangesThatCameWhileTheModuleWasClosed() throws Exception {
        town.closeModule();
        town.put("9", "en", "Late lamp", "x");
        town.told("9");
        town.open("1.0.0");
        assertThat(town.ids("en", "late")).containsExactly("9");
    }

    @Test
    void servesTheOldIndexWhileANewOneIsBuilt() throws Exception {
        town.closeModule();
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var gate = new boolean[1];
        town.open("1.0.0", new DocumentSource() {
            @Override
            public Optional<SearchDocument> document(String id) {
                return town.source.document(id);
            }

            @Override
            public List<SearchDocument> documentsAfter(String after, int most) {
                if (gate[0]) {
                    reading.countDown();
                    await(goOn);
                }
                return town.source.documentsAfter(after, most);
            }
        });
        gate[0] = true;
        town.documents.remove("1");
        var rebuilt = CompletableFuture.supplyAsync(town.search::rebuild);
        await(reading);
        var question = new SearchQuery("lamp", Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(1, 10));
        assertThat(town.search.find(question).items()).extracting(Hit::id).containsExactly("1");
        var changed = CompletableFuture.runAsync(() -> {
            town.put("10", "en", "Changed lamp meanwhile", "x");
            town.told("10");
        });
        goOn.countDown();
        assertThat(rebuilt.join()).isGreaterThanOrEqualTo(5);
        changed.join();
        assertThat(town.ids("en", "lamp")).containsExactly("10");
    }

    @Test
    void answersEveryQuestionWhileRebuildingTwentyTimes() {
        var question = new SearchQuery("lamp", Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(1, 10));
        var rebuilding = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 20; i++) {
                town.search.rebuild();
            }
        });
        do {
            assertThat(town.search.find(question).total()).isEqualTo(1);
        } while (!rebuilding.isDone());
        rebuilding.join();
    }

    @Test
    void losesNothingThatWasTakenInBeforeACrash(@TempDir Path crashed) throws Exception {
        town.put("11", "en", "Crash lamp", "x");
        town.told("11");
        town.documents.remove("2");
        town.told("2");
        copy(folder, crashed); // as kill -9 leaves it: nothing was closed or committed
        try (var again = new Town(crashed)) {
            again.documents.putAll(town.documents);
            again.start().open("1.0.0");
            assertThat(again.ids("en", "crash")).containsExactly("11");
            assertThat(again.ids("en", "pavement")).isEmpty();
        }
    }

    @Test
    void survivesALineThatACrashCutShort(@TempDir Path crashed) throws Exception {
        town.put("11", "en", "Crash lamp", "x");
        town.told("11");
        copy(folder, crashed);
        Files.writeString(crashed.resolve("index/changes"), "desk ans", StandardOpenOption.APPEND);
        try (var again = new Town(crashed)) {
            again.documents.putAll(town.documents);
            again.start();
            again.told("1");
            again.open("1.0.0");
            assertThat(again.ids("en", "crash")).containsExactly("11");
        }
    }

    @Test
    void buildsADamagedIndexAgain() throws Exception {
        town.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().matches(".*(\\.cfs|\\.si|segments_.*)"))
                    .toList()) {
                Files.writeString(file, "not an index");
            }
        }
        town.start().open("1.0.0");
        assertThat(town.ids("en", "lamp")).containsExactly("1");
    }

    @Test
    void buildsTheIndexAgainWhenTheCityMovesToAnotherZone() throws Exception {
        town.put("7", "en", "New year lamp", "x"); // at midnight of UTC
        town.told("7");
        town.put("8", "en", "Silvester lamp", "x");
        assertThat(year("lamp", 2026)).containsExactlyInAnyOrder("1", "7");
        town.city.zone = ZoneId.of("America/New_York");
        town.find("en", "lamp");
        assertThat(year("lamp", 2025)).containsExactlyInAnyOrder("1", "7", "8");
    }

    private List<String> year(String words, int year) {
        town.search.refresh();
        var lamp = new SearchQuery(words, Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(1, 10));
        return town.search.find(lamp.ofYear(year)).items().stream().map(Hit::id).toList();
    }

    @Test
    void failsARebuildWithoutHarmingTheIndexThatServes() throws Exception {
        town.closeModule();
        var broken = new boolean[1];
        town.open("1.0.0", new DocumentSource() {
            @Override
            public Optional<SearchDocument> document(String id) {
                return town.source.document(id);
            }

            @Override
            public List<SearchDocument> documentsAfter(String after, int most) {
                if (broken[0]) {
                    throw new IllegalStateException("no database");
                }
                return town.source.documentsAfter(after, most);
            }
        });
        broken[0] = true;
        assertThatThrownBy(() -> town.search.rebuild()).hasMessage("no database");
        assertThat(town.ids("en", "lamp")).containsExactly("1");
        try (var left = Files.list(folder.resolve("index"))) {
            assertThat(left.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private static String text(List<Hit.Part> parts) {
        return parts.stream().map(Hit.Part::text).collect(Collectors.joining());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
