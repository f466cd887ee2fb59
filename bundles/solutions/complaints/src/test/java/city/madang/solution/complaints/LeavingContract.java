// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.export.Share;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city leaves with its requests, and another one begins with them. */
abstract class LeavingContract extends AtTheDesk {
    static final Path MAPPING = Path.of("../../../distribution/base/src/main/resources/etc/mappings/madang.json");
    private static final String FORMULA = "=HYPERLINK(\"http://x\") '구멍'";
    private static final String LINES = "Two lines, \"quoted\";\r\nthe second one with a comma, and ?\n'=last";

    @TempDir
    Path folder;

    private final List<ReceiptNumber> all = new ArrayList<>();
    private ReceiptNumber rated;
    private ReceiptNumber hidden;
    private ReceiptNumber asked;
    private ReceiptNumber merged;
    private ReceiptNumber moved;
    private ReceiptNumber erased;
    private ReceiptNumber questioned;

    @BeforeAll
    @Override
    void open() {
        super.open();
        signIn();
        rated = filed(Map.of("title", FORMULA, "details", LINES), SentFile.png("photo", "hole.png"));
        act(chief, rated, "answer", Map.of("answer", "-1 hole since today", "cleanText", "yes"));
        site.holder(rated).get("/requests/" + rated.value());
        holderActs(rated, "rate", Map.of("stars", "4", "reason", "@once"));
        hidden = filed(Map.of(
                "visibility", "PRIVATE", "title", "A secret of mine", "name", "Nomin", "reach", "nomin@example.org"));
        act(chief, hidden, "assign", Map.of("department", "streets", "note", "look at it", "internal", "yes"));
        asked = filed(Map.of("place.lat", "37.5563", "place.lon", "126.9236", "area", "mapo"));
        act(chief, asked, "assign", Map.of("department", "streets"));
        act(
                chief,
                asked,
                "ask",
                Map.of("other", "environment", "until", inThreeDays(), "question", "Is the drain sound?"));
        cleaner.post(
                cleaner.get("/desk/opinions").link("drain sound").substring("/complaints".length()),
                Map.of("reply", "It is."));
        merged = filed(Map.of("title", "The same again"));
        new Merging(site.kit()).merge(Visitor.ANYBODY, merged, version(merged), asked);
        moved = filed(Map.of("title", "Of the ministry"));
        act(
                chief,
                moved,
                "transfer",
                Map.of("authority", "Roads Office", "reason", "It is their road.", "reference", "RO-7"));
        questioned = questioned();
        erased = filed(Map.of("title", "Gone", "name", "Nobody", "reach", "gone@example.org"));
        holderActs(erased, "withdraw", Map.of());
        new Erasures(site.kit()).erase(erased);
    }

    private ReceiptNumber questioned() {
        for (var question : List.of(
                Map.of("code", "BIN", "datatype", "SINGLEVALUELIST", "choices", "round: A round one"),
                Map.of("code", "WHOSE", "datatype", "STRING"))) {
            var fields = new TreeMap<>(question);
            fields.put("description.en", "Question " + question.get("code"));
            chief.get("/desk/services/rubbish");
            assertThat(chief.post("/desk/services/rubbish", fields).errors()).isEmpty();
        }
        return filed(Map.of(
                "service",
                "rubbish",
                "asked",
                "rubbish",
                "asked.BIN",
                "round",
                "asked.WHOSE",
                "Old \"Birch\"'s, so they say"));
    }

    private String inThreeDays() {
        return LocalDate.ofInstant(site.now(), ZoneOffset.UTC).plusDays(3).toString();
    }

    private ReceiptNumber filed(Map<String, String> fields, SentFile... photos) {
        var number = Citizens.filed(site, fields, photos);
        all.add(number);
        return number;
    }

    private void holderActs(ReceiptNumber number, String act, Map<String, String> fields) {
        var holder = site.holder(number);
        holder.get("/requests/" + number.value());
        assertThat(holder.post("/requests/" + number.value() + "/" + act, fields)
                        .errors())
                .isEmpty();
    }

    private int version(ReceiptNumber number) {
        return new Requests(site.kit()).find(number).orElseThrow().version();
    }

    private Path exported(String name, Share share) {
        var file = folder.resolve(name);
        assertThat(site.export("requests", file, share)).isEqualTo(all.size());
        return file;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<ReceiptNumber, Dossier> dossiers(Site of) {
        return new Dossiers(of.kit())
                .after("", 1000).stream().collect(toMap(each -> each.request().number(), each -> each));
    }

    @Test
    void theNextCityHasEveryRequestAsItWas() {
        var file = exported("whole.csv", Share.WHOLE);
        try (var next = kit().open(new ComplaintsModule())) {
            assertThat(next.importFile(file, MAPPING))
                    .isEqualTo(all.size() + " rows read: " + all.size() + " taken in, 0 known already, 0 refused");
            assertThat(next.importFile(file, MAPPING)).contains(all.size() + " known already");
            var before = dossiers(site);
            var after = dossiers(next);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            for (var number : all) {
                same(after.get(number), before.get(number));
            }
            assertThat(next.organisation().departments())
                    .extracting(each -> each.id().value())
                    .contains("streets", "environment");
            assertThat(new Services(next.kit())
                            .find(before.get(rated).request().service().orElseThrow())
                            .orElseThrow()
                            .name()
                            .in(Locale.ENGLISH))
                    .isEqualTo("Broken road");
        }
    }

    /** What does not come back is listed in docs/city/leave.md: change both. */
    private static void same(Dossier after, Dossier before) {
        var number = before.request().number();
        assertThat(withoutOfficials(after.request())).isEqualTo(withoutOfficials(before.request()));
        assertThat(after.request().imported()).isTrue();
        assertThat(after.steps().subList(0, before.steps().size()))
                .isEqualTo(
                        before.steps().stream().map(LeavingContract::byNobody).toList());
        assertThat(after.steps()).hasSize(before.steps().size() + 1);
        assertThat(after.steps().get(before.steps().size()).kind()).isEqualTo(Step.Kind.IMPORTED);
        assertThat(after.opinions().stream().map(LeavingContract::byNobody).toList())
                .isEqualTo(before.opinions().stream()
                        .map(LeavingContract::byNobody)
                        .toList());
        assertThat(after.transfers()).isEqualTo(before.transfers());
        assertThat(after.contact()).isEqualTo(before.contact());
        assertThat(after.erased()).isEqualTo(before.erased());
        assertThat(after.given()).isEqualTo(before.given());
        assertThat(after.origin().orElseThrow().sourceKey()).isEqualTo(number.value());
    }

    private static ServiceRequest withoutOfficials(ServiceRequest request) {
        var course = request.course();
        return new ServiceRequest(
                request.number(),
                request.report(),
                request.channel(),
                request.filed(),
                new Course(
                        course.status(),
                        course.service(),
                        new Assignment(course.assignment().department(), Optional.empty()),
                        course.due(),
                        course.returns(),
                        0,
                        course.merger()),
                request.answer(),
                request.publication(),
                request.rating(),
                false,
                0);
    }

    private static Step byNobody(Step step) {
        return new Step(
                step.number(),
                step.made(),
                step.kind(),
                Optional.empty(),
                step.department(),
                step.note(),
                step.internal(),
                step.channel());
    }

    private static Opinion byNobody(Opinion opinion) {
        return new Opinion(
                0,
                opinion.number(),
                opinion.department(),
                opinion.asked(),
                opinion.until(),
                opinion.question(),
                opinion.reply(),
                opinion.replied(),
                Optional.empty());
    }

    @Test
    void theCityOfThisTestHasSomethingOfEverything() {
        var there = dossiers(site);
        assertThat(there.get(rated).request().rating()).isPresent();
        assertThat(there.get(rated).request().report().title()).isEqualTo(FORMULA);
        assertThat(there.get(asked).opinions()).extracting(Opinion::reply).containsExactly(Optional.of("It is."));
        assertThat(there.get(merged).request().status()).isEqualTo(RequestStatus.MERGED);
        assertThat(there.get(moved).transfers()).hasSize(1);
        assertThat(there.get(erased).erased()).isPresent();
        assertThat(there.get(questioned).given()).hasSize(2);
        assertThat(there.get(hidden).contact().name()).isEqualTo("Nomin");
        assertThat(there.get(hidden).steps()).anyMatch(Step::internal);
    }

    @Test
    void leavesPersonalDataHereWhenNobodyAskedForThem() {
        for (var name : List.of("least.csv", "least.geojson", "least.json")) {
            assertThat(text(exported(name, new Share(false, true))))
                    .contains(hidden.value(), "HYPERLINK", "Roads Office")
                    .doesNotContain(
                            "A secret",
                            "Nomin",
                            "nomin@",
                            "look at it",
                            "RO-7",
                            "their road",
                            "hole.png",
                            "@once",
                            "drain",
                            "Birch",
                            "A round one",
                            "126.9236");
        }
    }

    @Test
    void leavesHereWhatOnlyOfficialsRead() {
        assertThat(text(exported("outer.json", new Share(true, false))))
                .contains("A secret", "nomin@example.org", "RO-7", "hole.png", "126.9236", "Birch", "A round one")
                .doesNotContain("drain", "look at it");
        assertThat(text(exported("whole.json", Share.WHOLE))).contains("drain", "look at it");
    }

    @Test
    void filesGoAlongInAZip() throws IOException {
        try (var zip = new ZipFile(exported("whole.zip", Share.WHOLE).toFile())) {
            var names = zip.stream().map(each -> each.getName()).toList();
            assertThat(names).hasSize(2).contains("requests.csv");
            assertThat(names.get(1)).startsWith("files/" + rated.value() + "/").endsWith("-hole.png");
            var table =
                    new String(zip.getInputStream(zip.getEntry("requests.csv")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(table).contains("'" + FORMULA.replace("\"", "\"\""));
        }
    }

    @Test
    void everybodyGetsThePublicRequestsInAFileThatIsMadeEachNight() {
        site.later(Duration.ofDays(1));
        site.runJobs();
        assertThat(site.get("/open-data").words()).contains("requests.csv").contains("requests.geojson");
        var csv = site.get("/open-data/requests.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text())
                .contains(rated.value(), "Broken road", "'-1 hole since today")
                .doesNotContain(hidden.value(), "@once", "hole.png");
        assertThat(site.get("/open-data/requests.geojson").text()).contains("FeatureCollection", rated.value());
        assertThat(site.get("/public").words()).contains("Take all of it as a file");
    }

    @Test
    void isWrittenIntoTheRecordOfActs() {
        exported("noted.csv", Share.WHOLE);
        assertThat(site.recorded())
                .anySatisfy(entry -> assertThat(entry.action() + " " + entry.subject())
                        .isEqualTo("kit.export complaints-requests.csv personal internal"));
    }

    @Test
    void refusesANumberThatAnotherRequestHas() {
        var file = exported("again.csv", Share.WHOLE);
        assertThat(site.importFile(file, MAPPING))
                .contains(all.size() + " refused")
                .contains("another request has the number " + rated);
    }
}
