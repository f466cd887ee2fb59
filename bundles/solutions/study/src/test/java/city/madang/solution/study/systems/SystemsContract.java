// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.Conflict;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.Study;
import city.madang.solution.study.StudyModule;
import city.madang.solution.study.files.PackFiles;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The investigation of systems, as an official of IT goes through it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SystemsContract {
    private static final String PATH = "/desk/systems";

    private Site site;
    private Browser itchief;
    private Browser treasurer;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new StudyModule());
    }

    @BeforeEach
    void begin() {
        site.empty("study_turn");
        itchief = site.official("itchief", Optional.empty(), StudyModule.IT);
        treasurer = site.official("treasurer", Optional.empty(), StudyModule.FINANCE);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Systems systems() {
        var files = new PackFiles(site.kit(), DataFiles.pack());
        return new Systems(site.kit(), new Study(site.kit(), files));
    }

    private static CitySystem system(String name, int version) {
        return system(name, "base", version);
    }

    private static CitySystem system(String name, String category, int version) {
        return new CitySystem(
                name,
                name,
                category,
                SystemState.USED,
                Optional.empty(),
                SystemFacts.none(),
                SystemLinks.none(),
                version);
    }

    private Page add(String name, Map<String, String> more) {
        itchief.get(PATH + "/new");
        var fields = new HashMap<String, String>(more);
        fields.putIfAbsent("category", "base");
        fields.putIfAbsent("state", "USED");
        fields.put("name", name);
        return itchief.post(PATH + "/new", fields);
    }

    @Test
    void aSystemIsListedChangedAndTakenOut() {
        assertThat(add(
                                "City hall network",
                                Map.of("functions", "network", "begun", "2012", "cost", "48000", "people", "900"))
                        .words())
                .contains("The system is saved", "City hall network", "48,000", "900", "Network of offices");
        var page = itchief.get(itchief.get(PATH).link("City hall network").replaceFirst("^/study", ""));
        assertThat(page.field("cost").value()).isEqualTo("48000");
        var form = page.document().selectFirst("#system-form");
        assertThat(form.select("[name=functions][checked]").eachAttr("value")).containsExactly("network");
        var id = systems().all().get(0).id();
        var changed = itchief.post(PATH + "/one/" + id, Map.of("begun", "1949", "note", "asked the office"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.field("begun").error()).contains("1950 to 2100");
        assertThat(changed.field("note").value()).isEqualTo("asked the office");
        assertThat(itchief.post(PATH + "/one/" + id, Map.of("begun", "2011")).words())
                .contains("2011");
        assertThat(treasurer.get(PATH + "/one/" + id).words()).contains("2011", "Network of offices");
        assertThat(treasurer.get(PATH + "/one/" + id).find("#system-form")).isEmpty();
        itchief.get(PATH + "/one/" + id);
        assertThat(itchief.post(PATH + "/one/" + id + "/remove", Map.of()).words())
                .contains("taken out", "No system is listed yet");
        assertThat(site.recorded())
                .extracting(AuditLog.Entry::action)
                .contains("study.system-add", "study.system-change", "study.system-remove");
    }

    @Test
    void aFormThatIsSentTwiceMakesOneSystemAndANameIsTakenOnce() {
        var form = itchief.get(PATH + "/new").form("/study" + PATH + "/new").orElseThrow();
        var fields = Map.of("name", "Ledger", "category", "work", "state", "USED");
        assertThat(itchief.send(form, fields).status()).isEqualTo(200);
        assertThat(itchief.send(form, fields).status()).isEqualTo(200);
        assertThat(systems().all()).hasSize(1);
        var taken = add(" LEDGER ", Map.of());
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.field("name").error()).contains("Another system has this name");
        assertThat(add("Ledger; other", Map.of()).field("name").error()).contains("without semicolons");
        var strange = add("Other", Map.of("category", "nothing", "cost", "1e999999999", "people", "-1"));
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.errors()).hasSize(3);
    }

    @Test
    void theSecondOfTwoChangesIsRefusedAndSoIsWhatIsBeyondTheBound() {
        systems().add(Visitor.ANYBODY, system("a", 0));
        systems().change(Visitor.ANYBODY, system("a", 1));
        assertThatThrownBy(() -> systems().add(Visitor.ANYBODY, system("c", "category-that-went", 0)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> systems().change(Visitor.ANYBODY, system("a", 1)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> systems().takeIn(Visitor.ANYBODY, List.of(system("b", 0), system(" A", 0))))
                .isInstanceOf(Conflict.class);
        var many = IntStream.range(1, Systems.MOST)
                .mapToObj(each -> system("s" + each, 0))
                .toList();
        systems().takeIn(Visitor.ANYBODY, many);
        assertThat(add("one more", Map.of()).field("name").error()).contains("takes 500 systems");
        assertThat(systems().all()).hasSize(Systems.MOST);
    }

    @Test
    void whoAddTheSameNameAtOnceMakeOneSystem() throws Exception {
        var people = Executors.newFixedThreadPool(4);
        try {
            var adding = IntStream.range(0, 4)
                    .mapToObj(each ->
                            (Callable<Integer>) () -> site.official("it" + each, Optional.empty(), StudyModule.IT)
                                    .post(PATH + "/new", Map.of("name", "Ledger", "category", "work", "state", "USED"))
                                    .status())
                    .toList();
            for (var each : people.invokeAll(adding)) {
                assertThat(each.get()).isIn(200, 422);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(systems().all()).hasSize(1);
    }

    @Test
    void aListGoesOutAndComesBackWhole() throws Exception {
        add("City hall network", Map.of("functions", "network", "begun", "2012", "cost", "48000"));
        var network = systems().all().get(0);
        add(
                "Portal",
                Map.of("category", "services", "state", "PLANNED", "systems", network.id(), "modules", "complaints"));
        for (var file : List.of("systems.xlsx", "systems.csv")) {
            var bytes = treasurer.bytes(PATH + "/" + file);
            var before = systems().all();
            itchief.get(PATH);
            assertThat(itchief.post(PATH, Map.of(), new SentFile("list", file, bytes))
                            .words())
                    .contains("2 systems are taken in");
            assertThat(systems().all())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(before);
            var rows = site.kit().documents().rows(new ByteArrayInputStream(bytes), 10);
            assertThat(rows).hasSize(3);
        }
    }

    private Page send(String csv) {
        itchief.get(PATH);
        return itchief.post(PATH, Map.of(), new SentFile("list", "list.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void thePageAsksForATableNotForAPicture() {
        assertThat(itchief.get(PATH).first("input[type=file]").attr("accept")).contains(".xlsx", ".csv");
    }

    @Test
    void everythingWrongWithAListIsNamedAndNothingIsTakenIn() {
        var page = send("System,Category,State,Year,Depends on\n"
                + "Ledger,work,used,2001,\n"
                + "ledger,work,USED,19,\n"
                + ",work,sometimes,,\n"
                + "Portal,services,planned,2027,Ledger; nothing known\n");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors())
                .containsExactlyInAnyOrder(
                        "Row 3: “ledger” is there twice.",
                        "Row 3, Year: “19” cannot stand here.",
                        "Row 4, System: something has to stand here.",
                        "Row 4, State: “sometimes” cannot stand here.",
                        "Row 5, Depends on: “Ledger; nothing known” cannot stand here.");
        assertThat(send("Name of it,State\nLedger,used\n").errors())
                .anyMatch(each -> each.contains("“Name of it”"))
                .anyMatch(each -> each.contains("no column “System”"));
        assertThat(send("").status()).isEqualTo(422);
        itchief.get(PATH);
        var broken = itchief.post(
                PATH,
                Map.of(),
                new SentFile("list", "list.xlsx", "PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.status()).isEqualTo(422);
        assertThat(systems().all()).isEmpty();
        assertThat(send("System,Category,State,Depends on\nLedger,Work inside the administration,Used,\n"
                                + "Portal,خدمات,planned,Ledger\n")
                        .errors())
                .singleElement()
                .asString()
                .contains("Row 3, Category");
    }

    @Test
    void theMapShowsWhatIsThereAndWhatComesWhen() {
        add("City hall network", Map.of("functions", "network", "begun", "2012"));
        add("Directory", Map.of("functions", "accounts", "state", "PLANNED", "begun", "2099"));
        var map = treasurer.get(PATH + "/map");
        assertThat(map.words())
                .contains("City hall network, since 2012", "Directory, to begin 2099", "Missing, on its way");
        assertThat(treasurer.get(PATH + "/map?at=2011").words())
                .contains("Year 2011")
                .doesNotContain("City hall network, since 2012", "Now, next, later");
        assertThat(treasurer.get(PATH + "/map?at=2099").words()).contains("There by plan");
        assertThat(treasurer.get(PATH + "/map?at=LATER").words()).contains("After “Later”", "There by plan");
        assertThat(treasurer.get(PATH + "/map?at=no-year").status()).isEqualTo(200);
    }

    @Test
    void systemsThatNeedEachOtherAreNamed() {
        add("Portal", Map.of());
        add("Ledger", Map.of("systems", systems().all().get(0).id()));
        var portal = systems().all().stream()
                .filter(each -> each.name().equals("Portal"))
                .findFirst()
                .orElseThrow();
        var ledger = systems().all().stream()
                .filter(each -> each.name().equals("Ledger"))
                .findFirst()
                .orElseThrow();
        itchief.get(PATH + "/one/" + portal.id());
        assertThat(itchief.post(PATH + "/one/" + portal.id(), Map.of("systems", ledger.id()))
                        .words())
                .containsAnyOf("Ledger → Portal → Ledger", "Portal → Ledger → Portal");
        assertThat(treasurer.get(PATH + "/map").words()).contains("depend on each other in a circle");
        systems().remove(Visitor.ANYBODY, ledger.id());
        assertThat(systems().all())
                .singleElement()
                .satisfies(each -> assertThat(each.links().systems()).isEmpty());
    }

    @Test
    void theReportsTellOfSystems() {
        assertThat(treasurer.get("/desk/report").words()).contains("Existing systems", "No system is listed yet");
        add("City hall network", Map.of("functions", "network", "maker", "Firm of cables"));
        assertThat(treasurer.get(PATH + "/report").words())
                .contains("City hall network", "Firm of cables", "Now, next, later");
        assertThat(treasurer.get("/desk/report").words())
                .contains("City hall network")
                .doesNotContain("Firm of cables");
        for (var language : List.of("en", "ko", "ar")) {
            treasurer.speaking(language);
            assertThat(treasurer.bytes(PATH + "/report/systems.pdf"))
                    .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(site.get(PATH).words()).doesNotContain("City hall network");
    }

    @Test
    void everyFunctionAndCategoryHasAName() {
        var texts = site.kit().texts();
        var pack = DataFiles.pack().functions();
        for (var language : List.of("en", "ko", "ar")) {
            var locale = Locale.forLanguageTag(language);
            assertThat(pack.functions())
                    .allSatisfy(each -> assertThat(texts.find(locale, "function." + each.key() + ".title"))
                            .as(each.key())
                            .isPresent());
            assertThat(pack.categories())
                    .allSatisfy(each -> assertThat(texts.find(locale, "category." + each + ".title"))
                            .isPresent());
        }
        assertThat(Set.copyOf(pack.categories())).hasSize(4);
    }
}
