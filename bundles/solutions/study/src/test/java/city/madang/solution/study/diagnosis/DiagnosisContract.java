// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Visitor;
import city.madang.indicator.Figure;
import city.madang.indicator.Unit;
import city.madang.kit.AuditLog;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.Study;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Sealed;
import city.madang.solution.study.files.PackFiles;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Diagnoses are kept, compared, and sent from city to city. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DiagnosisContract {
    private Site site;
    private Browser it;
    private Browser executive;
    private Browser consultant;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        it = site.official("itchief", Optional.empty(), StudyModule.IT);
        executive = site.official("vicemayor", Optional.empty(), StudyModule.EXECUTIVE);
        consultant = site.official("consultant", Optional.empty(), StudyModule.CONSULTANT);
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** All levels that IT says of the technical part. */
    private void answers(String level) {
        var said = new HashMap<String, String>();
        DataFiles.pack().of(Part.TA).stream()
                .filter(each -> each.groups().contains(Group.IT) && each.kind() == Kind.CHOICE)
                .forEach(each -> said.put(each.key(), level));
        it.get("/desk/parts/TA");
        it.post("/desk/parts/TA", said);
    }

    private Page take(String name) {
        var form =
                consultant.get("/desk/diagnoses").form("/study/desk/diagnoses").orElseThrow();
        return consultant.send(form, Map.of("name", name));
    }

    private String link(String name) {
        return consultant.get("/desk/diagnoses").link(name).replace("/study", "");
    }

    private Diagnoses diagnoses() {
        return new Diagnoses(site.kit());
    }

    @Test
    void whatWasKeptStaysWhileAnswersChange() {
        assertThat(take("too early").words()).contains("Nothing was answered yet");
        answers("1");
        assertThat(take("").status()).isEqualTo(422);
        assertThat(take("first half").words()).contains("The diagnosis is kept", "first half", "Incomplete");
        answers("3");
        site.later(Duration.ofMinutes(1));
        take("second half");
        assertThat(consultant.get(link("first half")).words()).contains("Level overall 1.0");
        var second = consultant.get(link("second half"));
        assertThat(second.words()).contains("Level overall 3.0", "first half", "+2.0", "From 1.0 to 3.0");
        assertThat(second.all("#moves th[scope=col]")).contains("first half", "By which questions");
        assertThat(consultant.get("/desk/diagnoses").words()).contains("Levels of all kept diagnoses");
        assertThat(it.get(link("second half") + "/overall").words()).contains("level overall, second half", "+2.0");
        assertThat(it.get(link("second half") + "/dimensions").words())
                .contains("mean 3.0, weight", "Nothing of this dimension was answered");
        consultant.speaking("ar");
        assertThat(consultant.bytes(link("second half") + "/overall.pdf")).startsWith("%PDF".getBytes());
        assertThat(consultant.bytes(link("second half") + "/dimensions.pdf")).startsWith("%PDF".getBytes());
        assertThat(consultant.get("/desk/diagnoses/none").status()).isEqualTo(404);
    }

    @Test
    void oneFormSentTwiceKeepsOneAndOnlyTheExecutiveRemovesIt() {
        answers("2");
        var form =
                consultant.get("/desk/diagnoses").form("/study/desk/diagnoses").orElseThrow();
        consultant.send(form, Map.of("name", "mistaken"));
        consultant.send(form, Map.of("name", "mistaken"));
        assertThat(diagnoses().all()).hasSize(1);
        var one = link("mistaken");
        consultant.get(one);
        assertThat(consultant.get(one).form("/study" + one + "/remove")).isEmpty();
        executive.get(one);
        assertThat(executive.post(one + "/remove", Map.of()).words()).contains("The diagnosis is removed");
        assertThat(diagnoses().all()).isEmpty();
        assertThat(diagnoses().summaries()).isEmpty();
        assertThat(site.recorded())
                .extracting(AuditLog.Entry::action)
                .contains("study.diagnose", "study.diagnosis-remove");
    }

    @Test
    void eightAtOnceMakeFourInAYear() throws Exception {
        answers("2");
        var study = new Study(site.kit(), new PackFiles(site.kit(), DataFiles.pack()));
        var official = site.organisation()
                .officials(StudyModule.CONSULTANT, Optional.empty())
                .get(0);
        var who = new Visitor(Optional.of(official), Set.of());
        var answers = study.answers();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(number -> () -> taken(who, number, answers))
                    .toList());
            int taken = 0;
            for (var each : all) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(Diagnoses.MOST);
        } finally {
            threads.shutdownNow();
        }
        assertThat(diagnoses().all()).extracting(Diagnosis::place).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(take("one more").words()).contains("Four diagnoses of this calendar year");
        site.later(Duration.ofDays(366));
        assertThat(taken(who, 9, answers)).isTrue();
    }

    private boolean taken(Visitor who, int number, Answers answers) {
        try {
            diagnoses().take(who, "id-" + number, "at once " + number, answers);
            return true;
        } catch (NotAllowed e) {
            assertThat(e.key()).isEqualTo("diagnoses.full.refusal");
            return false;
        }
    }

    private byte[] file(String city, String technology, String... more) {
        var lines =
                "madang-diagnosis,1,\r\ncity," + city + ",\r\ndate,2026-03-01,\r\nanswers,40,\r\npanel,complete,\r\n"
                        + "pack,0123456789ab,\r\nwhole,,2.500\r\ndimension,TECHNOLOGY," + technology + "\r\n"
                        + String.join("", more);
        return Sealed.of(lines.getBytes(StandardCharsets.UTF_8));
    }

    private Page upload(byte[] content) {
        var form = consultant
                .get("/desk/diagnoses/others")
                .form("/study/desk/diagnoses/others")
                .orElseThrow();
        return consultant.send(form, Map.of(), new SentFile("file", "city.csv", content));
    }

    @Test
    void filesGoFromCityToCityAndOneCityIsNoMean() throws Exception {
        answers("2");
        take("ours");
        var own = consultant.bytes(link("ours") + "/file.csv");
        assertThat(new String(own, StandardCharsets.UTF_8))
                .contains("madang-diagnosis,2,", "question,ta-network,2.000");
        assertThat(upload(own).errors()).contains("This file is of your own city.");
        var words = upload(file("Harbour City", "3.5", "question,ta-network,3.5\r\n", "question,zz-else,1\r\n"))
                .words();
        assertThat(words)
                .contains("Harbour City", "One city only: no mean", "zz-else")
                .doesNotContain("mean 3.5");
        assertThat(consultant.get(link("ours")).words())
                .contains("Harbour City")
                .doesNotContain("Mean of");
        upload(file("harbour city", "3.0"));
        assertThat(new OtherCities(site.kit()).all()).hasSize(1);
        assertThat(upload(file("Hill Town", "2.0")).words()).contains("2 cities: mean 2.5, from 2.0 to 3.0");
        assertThat(consultant.get(link("ours")).words()).contains("Mean of 2 other cities");
        assertThat(consultant.get(link("ours") + "/dimensions").words())
                .contains("Cities to learn from", "harbour city: 3.0");
        var remove = consultant.get("/desk/diagnoses/others").all("#cities th[scope=row]");
        assertThat(remove).hasSize(2);
        var others = new OtherCities(site.kit());
        consultant.get("/desk/diagnoses/others");
        consultant.post("/desk/diagnoses/others/" + others.all().get(0).id() + "/remove", Map.of());
        assertThat(others.all()).hasSize(1);
    }

    /** A module that tells one figure. */
    @SolutionModule(id = "neighbour", roles = "neighbour.clerk")
    static final class Neighbour implements Solution {
        private final AtomicInteger answered = new AtomicInteger(80);

        @Override
        public Offer open(Kit kit) {
            return Offer.of()
                    .indicator(
                            "answered",
                            Unit.PERCENT,
                            () -> Optional.of(new Figure(
                                    BigDecimal.valueOf(answered.get()),
                                    kit.clock().instant())));
        }
    }

    @Test
    void whatTheKitSeesIsKeptComparedAndSent() throws Exception {
        answers("2");
        take("alone");
        assertThat(consultant.get(link("alone")).words()).contains("The kit noted nothing by itself");
        assertThat(consultant.get("/desk/systems/report").words()).contains("The kit noted nothing by itself");
        var neighbour = new Neighbour();
        site.also(neighbour);
        site.later(Duration.ofMinutes(2));
        take("first");
        neighbour.answered.set(85);
        site.later(Duration.ofMinutes(2));
        take("second");
        neighbour.answered.set(99);
        site.later(Duration.ofMinutes(2));
        var second = consultant.get(link("second"));
        assertThat(second.all("#seen tbody tr"))
                .containsExactly(
                        "neighbour Runs Runs No change November 16, 2026",
                        "neighbour: Answers in time 80 % 85 % +5 November 16, 2026");
        assertThat(consultant.get(link("first")).all("#seen tbody tr").get(0)).contains("Not seen Runs New");
        for (var report : List.of("/overall", "/dimensions")) {
            assertThat(consultant.get(link("second") + report).words())
                    .contains("Seen by the kit itself", "Nobody typed this", "85 %");
        }
        assertThat(consultant.get("/desk/systems/report").words()).contains("85 %", "99 %", "+14");
        var file = new String(consultant.bytes(link("second") + "/file.csv"), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("module,neighbour,,,2026-11-16T01:04:00Z", "indicator,neighbour.answered,85,PERCENT,2026");
        site.without(neighbour);
        assertThat(consultant.get(link("second")).words()).contains("neighbour: Answers in time");
        var sent = file.substring(0, file.indexOf("sha256,")).replace("city,Testville", "city,Hill Town");
        assertThat(upload(Sealed.of(sent.getBytes(StandardCharsets.UTF_8))).words())
                .contains("neighbour – Runs", "neighbour: answered – 85 %");
        executive.get(link("second"));
        executive.post(link("second") + "/remove", Map.of());
        assertThat(diagnoses().all()).extracting(Diagnosis::name).containsExactly("first", "alone");
    }

    @Test
    void hostileFilesAreRefusedWithTheReason() {
        var good = file("Harbour City", "3.0");
        good[40] = 'X';
        assertThat(upload(good).errors()).anyMatch(each -> each.contains("damaged or changed"));
        assertThat(upload(file("Harbour City", "4.1")).errors()).anyMatch(each -> each.startsWith("Line 8"));
        assertThat(upload(file("Harbour City", "3", "dimension,MAGIC,1\r\n")).errors())
                .anyMatch(each -> each.contains("MAGIC"));
        assertThat(upload(file("x".repeat(200), "3")).errors())
                .anyMatch(each -> each.contains("does not name its city"));
        assertThat(upload(file("Harbour City", "3", "question,q,1\r\n".repeat(600)))
                        .errors())
                .anyMatch(each -> each.contains("500 lines"));
        assertThat(upload(file("Harbour City", "3", "question,q," + "1".repeat(70_000) + "\r\n"))
                        .errors())
                .anyMatch(each -> each.contains("64 KB"));
        assertThat(upload("a,b\r\n1,2\r\n".getBytes(StandardCharsets.UTF_8)).errors())
                .anyMatch(each -> each.contains("madang-diagnosis"));
        assertThat(new OtherCities(site.kit()).all()).isEmpty();
        assertThat(site.kit().files().list("")).isEmpty();
    }

    @Test
    void gapsBecomeLinesThatStayWhenEdited() {
        answers("1");
        assertThat(consultant.get("/desk/master").words()).contains("The plan begins with a kept diagnosis");
        take("ours");
        upload(file("Hill Town", "2.0"));
        consultant.get("/desk/master");
        assertThat(consultant.post("/desk/master", Map.of("TECHNOLOGY", "4.1")).status())
                .isEqualTo(422);
        assertThat(consultant.get("/desk/master").words()).contains("No gap is open");
        consultant.post("/desk/master", Map.of("TECHNOLOGY", "3.5", "SERVICES", "1.0"));
        var plan = consultant.get("/desk/master");
        assertThat(plan.words())
                .contains("Gap 2.5: from 1.0 to 3.5", "Begin with the weakest answer", "Hill Town: 2.0");
        assertThat(plan.all("section.card")).hasSize(1);
        var line = consultant.get("/desk/master/TECHNOLOGY");
        assertThat(line.field("period").value()).isIn("PILOT", "ADOPTION", "ADVANCEMENT");
        assertThat(consultant
                        .post("/desk/master/TECHNOLOGY", Map.of("deed", ""))
                        .status())
                .isEqualTo(422);
        consultant.get("/desk/master/TECHNOLOGY");
        consultant.post(
                "/desk/master/TECHNOLOGY",
                Map.of("deed", "Lay cables", "inCharge", "Harbour office", "period", "EXPANSION", "module", ""));
        answers("2");
        assertThat(consultant.get("/desk/report").words())
                .contains("Master plan", "Lay cables", "Harbour office", "Expansion");
        assertThat(it.get("/desk/master").words())
                .contains("Lay cables", "Decided")
                .doesNotContain("Change this line");
        consultant.get("/desk/master");
        consultant.post("/desk/master/TECHNOLOGY/propose", Map.of());
        assertThat(consultant.get("/desk/master").words()).doesNotContain("Lay cables");
        assertThat(consultant.get("/desk/master/LAW").status()).isEqualTo(404);
    }

    @Test
    void comparesByWhatCountsMost() {
        var before = new Levels(List.of(
                new Level("a", Level.Scope.DIMENSION, "TECHNOLOGY", "", 1000, 0, 0),
                new Level("a", Level.Scope.QUESTION, "small", "TECHNOLOGY", 1000, 1, 1),
                new Level("a", Level.Scope.QUESTION, "large", "TECHNOLOGY", 1000, 3, 1),
                new Level("a", Level.Scope.QUESTION, "same", "TECHNOLOGY", 1000, 3, 1)));
        var now = new Levels(List.of(
                new Level("b", Level.Scope.DIMENSION, "TECHNOLOGY", "", 2000, 0, 0),
                new Level("b", Level.Scope.QUESTION, "small", "TECHNOLOGY", 2000, 1, 1),
                new Level("b", Level.Scope.QUESTION, "large", "TECHNOLOGY", 2000, 3, 1),
                new Level("b", Level.Scope.QUESTION, "same", "TECHNOLOGY", 1000, 3, 1)));
        var move = Comparison.of(before, now).moves().get(Dimension.TECHNOLOGY.ordinal());
        assertThat(move.change()).hasValue(1.0);
        assertThat(move.questions())
                .extracting(Comparison.QuestionMove::question)
                .containsExactly("large", "small");
        assertThat(Comparison.of(before, now).moves().get(0).change()).isEmpty();
    }
}
