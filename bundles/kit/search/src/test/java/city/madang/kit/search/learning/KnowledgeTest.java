// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.search.TextWords;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.suggest.Suggestion.Like;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeTest {
    private static final TextWords WORDS = TextWords.alone();
    private static final Knowledge TOWN = Knowledge.learn(WORDS, Decided.some(300));

    @TempDir
    Path folder;

    private static Suggestion suggest(String text) {
        return TOWN.suggest(WORDS, Subject.of(text, Locale.ROOT));
    }

    private static Optional<String> best(Suggestion.Guess guess) {
        return guess.best().map(Candidate::code);
    }

    @ParameterizedTest
    @CsvSource({
        "en, A lamp near the school flickers, lights, energy",
        "en, Nobody emptied the bins at the market, waste, environment",
        "ko, 공원 옆 가로등이 안 켜져요, lights, energy",
        "ko, 시장 쓰레기를 치워 주세요, waste, environment",
        "mn, Манай зам эвдэрсэн байна, roads, streets",
    })
    void suggestsWhatLikeCasesWereDecidedAs(String language, String text, String service, String department) {
        var suggestion = TOWN.suggest(WORDS, Subject.of(text, Locale.forLanguageTag(language)));
        assertThat(best(suggestion.service())).contains(service);
        assertThat(best(suggestion.department())).contains(department);
        assertThat(suggestion.like().get(0).service()).contains(service);
        assertThat(suggestion.service().words()).isNotEmpty().allMatch(text::contains);
    }

    @Test
    void namesTheWordsAsTheyWereWritten() {
        assertThat(suggest("The LANTERNS on Mill Road flicker").service().words())
                .contains("LANTERNS")
                .doesNotContain("Mill");
    }

    @Test
    void suggestsNothingForWordsThatItDoesNotKnow() {
        assertThat(suggest("Zxqv wvut plmk")).isEqualTo(Suggestion.NONE);
        assertThat(best(suggest("the school and the market").service())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000\u0007", "\ud83d", "😀😀", "((((*:?~\"", "1234567 <script>", "\u202e\u200b"})
    void takesAnyText(String text) {
        assertThat(suggest(text).service().best()).isEmpty();
    }

    @Test
    void takesALongText() {
        assertThat(suggest("lamp ".repeat(100_000)).service().best()).isPresent();
    }

    @Test
    void isNotSureOfWhatIsDecidedAtRandom() {
        var random = new Random(3);
        var cases = Decided.some(300).stream()
                .map(each -> new DecidedCase(
                        each.id(), each.subject(), Optional.of("s" + random.nextInt(5)), Optional.<String>empty()))
                .toList();
        var learnt = Knowledge.learn(WORDS, cases);
        var subject = Subject.of("The bin was not emptied park", Locale.ENGLISH);
        assertThat(learnt.suggest(WORDS, subject).service().best()).isEmpty();
        assertThat(learnt.learnt().quality().get(0).first()).isLessThan(0.4);
    }

    @Test
    void learnsNothingFromTooFewCases() {
        var few = Knowledge.learn(WORDS, Decided.some(Learner.FEWEST - 1));
        assertThat(few.suggest(WORDS, Subject.of("The bin was not emptied", Locale.ENGLISH))
                        .service()
                        .candidates())
                .isEmpty();
    }

    @Test
    void learnsFactsBesideWords() {
        var cases = new ArrayList<DecidedCase>();
        for (int i = 0; i < 200; i++) {
            var inPark = i % 2 == 0;
            var facts = Map.of("place", inPark ? "Park" : "Street", "hour", Integer.toString(i % 24));
            cases.add(new DecidedCase(
                    "c" + i,
                    new Subject("Loud music", Locale.ENGLISH, facts),
                    Optional.of(inPark ? "noise-park" : "noise-street"),
                    Optional.empty()));
        }
        var guess = Knowledge.learn(WORDS, cases)
                .suggest(WORDS, new Subject("Loud music", Locale.ENGLISH, Map.of("place", "park")))
                .service();
        assertThat(best(guess)).contains("noise-park");
        assertThat(guess.facts()).containsExactly("place");
    }

    @Test
    void factsAloneAreNoSuggestionWhereThatWasNeverMeasured() {
        var cases = Decided.some(200).stream()
                .map(each -> new DecidedCase(
                        each.id(),
                        new Subject(
                                each.subject().text(),
                                Locale.ROOT,
                                Map.of("for", each.service().orElseThrow())),
                        each.service(),
                        each.department()))
                .toList();
        var facts = Map.of("for", "waste");
        var guess = Knowledge.learn(WORDS, cases)
                .suggest(WORDS, new Subject("Zxqv", Locale.ENGLISH, facts))
                .service();
        assertThat(guess.candidates().get(0)).isEqualTo(new Candidate("waste", 0));
        assertThat(guess.best()).isEmpty();
    }

    @Test
    void keepsNoWordThatOneCaseAloneHasAndNoLongNumber() throws Exception {
        var cases = new ArrayList<>(Decided.some(60));
        for (int i = 0; i < 2; i++) {
            cases.add(new DecidedCase(
                    "named" + i,
                    Subject.of(
                            "My bin, says " + (i == 0 ? "Ingeborg" : "somebody") + ", call 0105551234", Locale.ENGLISH),
                    Optional.of("waste"),
                    Optional.empty()));
        }
        var file = folder.resolve("town.knowledge");
        new KnowledgeFile(file).write(Knowledge.learn(WORDS, cases));
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .contains("wbin")
                    .doesNotContainIgnoringCase("ingeborg")
                    .doesNotContain("0105551234");
        }
    }

    @Test
    void theSameCasesGiveTheSame() throws Exception {
        var one = folder.resolve("one");
        var two = folder.resolve("two");
        new KnowledgeFile(one).write(TOWN);
        new KnowledgeFile(two).write(Knowledge.learn(TextWords.alone(), Decided.some(300)));
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void comesBackFromItsFile() throws Exception {
        var file = new KnowledgeFile(folder.resolve("town.knowledge"));
        assertThat(file.read()).isEmpty();
        file.write(TOWN);
        var again = file.read().orElseThrow();
        for (var each : Decided.some(20)) {
            assertThat(again.suggest(WORDS, each.subject())).isEqualTo(TOWN.suggest(WORDS, each.subject()));
        }
        assertThat(folder).isDirectoryContaining(path -> true).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void saysHowGoodItIsOnWhatItHadNotSeen() {
        var quality = TOWN.learnt().quality();
        assertThat(quality).extracting("what").isEqualTo(List.of("service", "department"));
        assertThat(quality.get(0).cases()).isEqualTo(300);
        assertThat(quality.get(0).first()).isGreaterThan(0.9);
        assertThat(quality.get(0).third()).isGreaterThanOrEqualTo(quality.get(0).first());
    }

    @Test
    void likeCasesAreNamedByTheirIds() {
        var ids = Decided.some(300).stream().map(DecidedCase::id).toList();
        assertThat(suggest("A deep pothole at the bridge").like())
                .hasSizeBetween(1, 10)
                .extracting(Like::id)
                .isSubsetOf(ids)
                .doesNotHaveDuplicates();
    }
}
