// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import city.madang.kit.web.http.Request;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.Place;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the office learns from its own decisions, and to whom it tells it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SuggestionContract {
    private static final List<String> HOLES =
            List.of("A deep hole in the road", "The asphalt is broken", "Pothole, cars swerve");
    private static final List<String> BAGS =
            List.of("Rubbish bags on the corner", "Somebody dumped rubbish", "Bags of garbage smell");

    private Site site;
    private Browser chief;
    private Browser program;
    private Official decider;
    private final List<ReceiptNumber> decided = new ArrayList<>();

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit());
        decider = site.organisation().officials(Desk.CHIEF, Optional.empty()).get(0);
        for (int i = 0; i < 24; i++) {
            decide(HOLES.get(i % 3), i, "roads", "streets", i % 2 == 0);
            decide(BAGS.get(i % 3), i, "rubbish", "environment", true);
        }
        site.training().train("complaints");
        program = site.program("chief-program", Optional.empty(), Desk.CHIEF);
    }

    @BeforeEach
    void signIn() {
        chief = site.official("chief", Optional.empty());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private void decide(String title, int i, String service, String department, boolean open) {
        var report = new Report(
                title,
                "It is near house number " + i + ". Yours, Ingeborg",
                Locale.ENGLISH,
                open,
                new Place(Optional.of(new AreaId("mapo")), Optional.empty(), ""));
        var receipt = new Requests(site.kit())
                .file(new Filing(
                        report,
                        Optional.of(new ServiceCode(service)),
                        Way.WEB,
                        new Contact("Ingeborg Muster", ""),
                        List.of(),
                        service + i));
        var desk = new Desk(site.kit());
        var to = new Assignment(Optional.of(new DepartmentId(department)), Optional.empty());
        var by = new Visitor(Optional.of(decider), Set.of());
        desk.assign(by, receipt.number(), 0, to, "");
        desk.answer(by, receipt.number(), 1, "Done.", true);
        decided.add(receipt.number());
    }

    private static Page ask(Browser program, String form) {
        return program.raw(Request.of("POST", "/complaints/api/suggest", form.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded"));
    }

    private static String desk(ReceiptNumber number) {
        return "/desk/requests/" + number.value();
    }

    @Test
    void suggestsToASolution() {
        var about = new Subject("Rubbish bags in front of the school", Locale.ENGLISH, Map.of("area", "mapo"));
        var suggestion = site.kit().suggestions().suggest(about);
        var service = suggestion.service().best(); // empty when nothing is likely enough
        var because = suggestion.service().words(); // of this text, strongest first
        var like = suggestion.like(); // ids of decided cases: show those that the reader may see
        assertThat(service.orElseThrow().code()).isEqualTo("rubbish");
        assertThat(service.orElseThrow().confidence()).isBetween(0.7, 0.999);
        assertThat(because).contains("Rubbish", "bags");
        assertThat(decided)
                .extracting(ReceiptNumber::value)
                .contains(like.get(0).id());
    }

    @Test
    void anOfficialTakesASuggestionWithOnePress() {
        var number = Citizens.filed(site, Map.of("title", "Bags of rubbish everywhere", "service", ""));
        var page = chief.get(desk(number));
        assertThat(page.first("#advice").text())
                .contains("Dumped rubbish")
                .contains("% sure")
                .contains("Because of:");
        assertThat(page.document().select("#advice-service input[name=service]").attr("value"))
                .isEqualTo("rubbish");
        var after = chief.post(desk(number) + "/classify", Map.of("service", "rubbish"));
        assertThat(after.words()).contains("The kind of matter has been set.");
        var request = new Requests(site.kit()).find(number).orElseThrow();
        assertThat(request.service()).contains(new ServiceCode("rubbish"));
        assertThat(request.assignment().department()).contains(new DepartmentId("environment"));
        assertThat(chief.get(desk(number)).first("#advice").text()).contains("Dumped rubbish");
        assertThat(chief.get(desk(number)).document().select("#advice form")).isEmpty();
    }

    @Test
    void suggestsADepartmentWithOnePress() {
        var number = Citizens.filed(site, Map.of("title", "Asphalt broken, a deep pothole", "service", "rubbish"));
        var page = chief.get(desk(number));
        assertThat(page.document()
                        .select("#advice-department input[name=department]")
                        .attr("value"))
                .isEqualTo("streets");
        chief.post(desk(number) + "/assign", Map.of("department", "streets"));
        assertThat(new Requests(site.kit())
                        .find(number)
                        .orElseThrow()
                        .assignment()
                        .department())
                .contains(new DepartmentId("streets"));
    }

    @Test
    void suggestsNothingForWordsWithoutAnyLikeness() {
        var number = Citizens.filed(site, Map.of("title", "Zxqv", "details", "Wvut plmk", "service", "", "area", ""));
        assertThat(chief.get(desk(number)).document().select("#advice form")).isEmpty();
    }

    @Test
    void tellsAProgram() {
        var said = ask(program, "text=Dumped+rubbish+bags&language=en&area=mapo");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.text())
                .contains("\"suggested\":\"rubbish\"", "\"suggested\":\"environment\"", "\"confidence\":0.")
                .contains("\"words\":[", "\"like\":[{\"number\":");
    }

    @Test
    void refusesWhatIsNoQuestion() {
        assertThat(ask(program, "").status()).isEqualTo(422);
        assertThat(ask(program, "text=").status()).isEqualTo(422);
        assertThat(ask(program, "text=Rubbish&area=../..").status()).isEqualTo(422);
        assertThat(ask(program, "text=Rubbish&language=%22").status()).isEqualTo(422);
        assertThat(ask(program, "text=" + "x".repeat(8001)).status()).isEqualTo(422);
        assertThat(ask(program, "text=%00%FF%ED%A0%BD%28%28%22").status()).isBetween(200, 499);
        assertThat(ask(program, "text=" + "Rubbish+".repeat(999)).text()).contains("\"suggested\":\"rubbish\"");
        assertThat(ask(site.browser(), "text=Rubbish").status()).isEqualTo(401);
        assertThat(program.get("/api/suggest").status()).isBetween(404, 405);
    }

    @Test
    void showsLikeRequestsToThoseWhoMaySeeThem() {
        var cleaner = site.program("cleaner-program", Optional.of("environment"), Desk.OFFICER);
        var holes = ask(cleaner, "text=A+deep+hole+in+the+road");
        assertThat(holes.text()).contains("\"suggested\":\"roads\"").contains("\"like\":[]");
        assertThat(ask(program, "text=A+deep+hole+in+the+road").text()).contains("A deep hole in the road");
    }

    @Test
    void learnsNoNameOfACitizen() {
        var words = new ArrayList<String>();
        var advice = new Advice(site.kit());
        for (var page = advice.decidedAfter("", 7); !page.isEmpty(); ) {
            page.forEach(each -> words.add(each.subject().text()));
            page = advice.decidedAfter(page.get(page.size() - 1).id(), 7);
        }
        assertThat(words).hasSizeGreaterThanOrEqualTo(47).noneMatch(text -> text.contains("Ingeborg"));
        assertThat(words.get(0)).contains("house number");
        assertThat(Advice.without(new Contact("김민지", "minji@example.org"), "저는 김민지입니다, Minji@example.org"))
                .isEqualTo("저는  입니다,  @ . ");
        assertThat(Advice.without(new Contact("Ed $1\\E(", ""), "Needed by Ed")).isEqualTo("Needed by  ");
    }

    @Test
    void learnsNothingFromWhatWasErased() {
        var number = decided.get(0);
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        assertThat(new Advice(site.kit()).decidedAfter("", 500))
                .extracting(DecidedCase::id)
                .doesNotContain(number.value());
        assertThat(ask(program, "text=A+deep+hole+in+the+road").text())
                .as("a like request that was erased since the last learning")
                .doesNotContain(number.value());
    }
}
