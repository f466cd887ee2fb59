// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.OtherMaker.Mood;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.handover.Addition;
import city.madang.solution.complaints.handover.Handover.State;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Updates of requests by FixMyStreet's extension: given and taken, read and sent. */
abstract class UpdatesContract extends WithOtherMaker {
    private OtherCity city;
    private int holes;

    @BeforeEach
    void exchangeUpdates() {
        city = new OtherCity(site);
        maker.knowsUpdates = true;
        chief.get("/desk/servers/" + server);
        assertThat(chief.post("/desk/servers/" + server + "/fetch", Map.of()).words())
                .contains("They take and give updates");
    }

    private String key(String answers) {
        chief.get("/desk/clients");
        return chief.post("/desk/clients", Map.of("name", "FMS", "contact", "dev@fms.example", "answers", answers))
                .first("#key")
                .text();
    }

    private String filed(String key) {
        var page = city.post(
                "requests.json",
                Map.of(
                        "api_key",
                        key,
                        "service_code",
                        "roads",
                        "address_string",
                        "8th Avenue",
                        "description",
                        "Hole " + holes++));
        return OtherCity.json(page).get(0).get("service_request_id").asText();
    }

    private JsonNode update(String key, String number, Map<String, String> more) {
        var fields = new TreeMap<>(Map.of(
                "api_key", key,
                "service_request_id", number,
                "update_id", "77",
                "updated_datetime", "2026-03-04T05:06:07Z",
                "status", "OPEN",
                "description", "It grows.",
                "email", "min@example.org"));
        fields.putAll(more);
        return OtherCity.json(city.post("servicerequestupdates.json", fields)).get(0);
    }

    private List<JsonNode> updates(String query, String number) {
        var path = "servicerequestupdates";
        var json = city.get(path + ".json" + query);
        assertThat(OtherCity.xml(city.get(path + ".xml" + query))).isEqualTo(OtherCity.plain(OtherCity.json(json)));
        var all = new ArrayList<JsonNode>();
        OtherCity.json(json).forEach(all::add);
        return all.stream()
                .filter(each -> each.get("service_request_id").asText().equals(number))
                .toList();
    }

    private void act(String number, String act, Map<String, String> fields) {
        chief.get("/desk/requests/" + number);
        assertThat(chief.post("/desk/requests/" + number + "/" + act, fields).status())
                .isEqualTo(200);
    }

    private Map<String, String> extension(String why) {
        var last = LocalDate.ofInstant(site.now(), site.kit().city().zone()).plusDays(30);
        return Map.of("last", last.toString(), "delay", why);
    }

    private RequestStatus status(String number) {
        return status(ReceiptNumber.parse(number));
    }

    @Test
    void givesEverybodyWhatHappenedToPublishedRequestsWithoutWordsThatNobodyChecked() {
        var key = key("");
        var number = filed(key);
        act(number, "extend", extension("Min Kim's secret reason"));
        assertThat(updates("", number)).isEmpty();
        assertThat(updates("?api_key=" + key, number).toString())
                .contains("Time for the answer extended")
                .doesNotContain("secret");
        act(number, "answer", Map.of("answer", "It is filled.", "cleanText", "yes"));
        var told = updates("", number);
        assertThat(told.toString()).doesNotContain("secret");
        var last = told.get(told.size() - 1);
        assertThat(last.get("status").asText()).isEqualTo("closed");
        assertThat(last.get("description").asText()).isEqualTo("It is filled.");
        assertThat(told.get(0).get("update_id").asText()).startsWith(number + "-");
        assertThat(updates("?start_date=2020-01-01T00:00:00Z&end_date=2020-01-02T00:00:00Z", number))
                .isEmpty();
        assertThat(city.get("servicerequestupdates.xml?start_date=x").status()).isEqualTo(400);
    }

    @Test
    void givesWhatCitizensReadToAuthoritiesThatTellIt() {
        var key = key("yes");
        var number = filed(key);
        act(number, "extend", extension("Frost in the ground"));
        act(number, "answer", Map.of("answer", "It is filled, Min."));
        assertThat(updates("", number)).isEmpty();
        assertThat(updates("?api_key=" + key("yes"), number)).isEmpty();
        assertThat(updates("?api_key=" + key, number).toString())
                .contains("Frost in the ground")
                .contains("It is filled, Min.");
    }

    @Test
    void takesAnUpdateOnceFromWhoFiledTheRequest() {
        var key = key("");
        var number = filed(key);
        var first = update(key, number, Map.of("media_url", "https://fms.example/1.jpg"));
        var again = update(key, number, Map.of());
        assertThat(first.get("update_id").asText())
                .startsWith(number + "-")
                .isEqualTo(again.get("update_id").asText());
        var page = chief.get("/desk/requests/" + number);
        assertThat(page.words()).containsOnlyOnce("It grows.").contains("https://fms.example/1.jpg");
        assertThat(update(key(""), number, Map.of()).get("code").asInt()).isEqualTo(404);
        assertThat(update("wrong", number, Map.of()).get("code").asInt()).isEqualTo(403);
        assertThat(update(key, filed(key), Map.of()).get("code").asInt()).isEqualTo(400);
    }

    @Test
    void refusesUpdatesThatSayNothing() {
        var key = key("");
        var number = filed(key);
        assertThat(update(key, number, Map.of("description", "")).get("code").asInt())
                .isEqualTo(400);
        assertThat(update(key, number, Map.of("update_id", "")).get("code").asInt())
                .isEqualTo(400);
        assertThat(update(key, number, Map.of("updated_datetime", "today"))
                        .get("code")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void letsOnlyAuthoritiesWithdrawAndOpenAgain() {
        var simple = key("");
        var open = filed(simple);
        assertThat(update(simple, open, Map.of("status", "CLOSED")).get("code").asInt())
                .isEqualTo(403);
        assertThat(status(open)).isEqualTo(RequestStatus.RECEIVED);
        var authority = key("yes");
        var answered = filed(authority);
        act(answered, "answer", Map.of("answer", "Done."));
        update(authority, answered, Map.of("update_id", "1", "status", "OPEN", "description", "It is there again."));
        assertThat(status(answered)).isEqualTo(RequestStatus.REOPENED);
        update(authority, answered, Map.of("update_id", "2", "status", "FIXED", "description", "I filled it."));
        assertThat(status(answered)).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(update(authority, answered, Map.of("update_id", "3"))
                        .get("code")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void tellsTheCitizenOnceWhatHappenedThere() {
        var number = request();
        handOver(number, Map.of());
        var now = site.now().toString();
        maker.happens("a", now, "IN_PROGRESS", "A crew is on its way.", "https://neighbour.example/a.jpg");
        int before = site.sent().size();
        later();
        later();
        assertThat(citizen(number))
                .containsOnlyOnce("A crew is on its way.")
                .contains("Photo: https://neighbour.example/a.jpg");
        assertThat(site.sent()).hasSize(before + 1);
        maker.tell("status_notes", "A crew is on its way.");
        maker.tell("word", "in_progress");
        later();
        assertThat(citizen(number)).containsOnlyOnce("A crew is on its way.");
        maker.happens("b", site.now().toString(), "FIXED", "Filled with sand.", "");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ANSWERED);
        assertThat(citizen(number)).contains("Filled with sand.");
    }

    @Test
    void asksTheRequestForWordsWhenAnUpdateEndsItWithoutAny() {
        var number = request();
        handOver(number, Map.of());
        maker.tell("status_notes", "Swept.");
        maker.happens("c", site.now().toString(), "CLOSED", "", "");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ANSWERED);
        assertThat(citizen(number)).contains("Swept.");
    }

    private void add(ReceiptNumber number, String words) {
        var page = site.holder(number);
        page.get("/requests/" + number.value());
        assertThat(page.post("/requests/" + number.value() + "/add", Map.of("more", words))
                        .status())
                .isEqualTo(200);
        site.settle();
    }

    private Addition addition(ReceiptNumber number) {
        var all = new Additions(site.kit()).of(handover(number));
        return all.get(all.size() - 1);
    }

    @Test
    void sendsWhatTheCitizenWritesLaterOnceThoughTheAnswerWasLost() {
        server = server(Map.of("resends", ""));
        var number = request();
        handOver(number, Map.of());
        assertThat(citizen(number)).contains("What you write here goes on to them too");
        add(number, "It grows.");
        assertThat(maker.sent).hasSize(1);
        assertThat(maker.sent.get(0))
                .containsEntry("service_request_id", "1")
                .containsEntry("status", "OPEN")
                .containsEntry("email", "min@example.org");
        assertThat(maker.sent.get(0).get("description")).startsWith("It grows.");
        assertThat(addition(number).state()).isEqualTo(State.SENT);
        maker.mood = Mood.CUT_OFF;
        site.later(Duration.ofMinutes(1));
        add(number, "And grows.");
        assertThat(addition(number).state()).isEqualTo(State.TRIED);
        maker.mood = Mood.FINE;
        maker.happens("x", site.now().toString(), "OPEN", maker.sent.get(1).get("description"), "");
        later(Duration.ofMinutes(6));
        assertThat(maker.sent).hasSize(2);
        assertThat(addition(number).state()).isEqualTo(State.SENT);
        assertThat(site.holder(number).get("/requests/" + number.value()).words())
                .containsOnlyOnce("And grows.");
    }

    @Test
    void asksAnOfficialWhenItIsNotKnownWhetherTheyHaveIt() {
        var number = request();
        handOver(number, Map.of());
        maker.mood = Mood.CUT_OFF;
        add(number, "It grows.");
        maker.mood = Mood.FINE;
        later(Duration.ofMinutes(6));
        assertThat(addition(number).state()).isEqualTo(State.UNSURE);
        assertThat(site.offer().tasks().get("handovers").tasks(official(), 10))
                .anyMatch(task -> task.path().endsWith(number.value()));
        act(number.value(), "handover/additions/" + addition(number).mark() + "/again", Map.of());
        site.settle();
        assertThat(addition(number).state()).isEqualTo(State.SENT);
        assertThat(maker.sent).hasSize(2);
    }

    @Test
    void tellsThemThatTheCitizenTookItBack() {
        var number = request();
        handOver(number, Map.of("contact", ""));
        maker.mood = Mood.BUSY;
        var citizen = site.holder(number);
        citizen.get("/requests/" + number.value());
        citizen.post("/requests/" + number.value() + "/withdraw", Map.of());
        site.settle();
        assertThat(status(number)).isEqualTo(RequestStatus.WITHDRAWN);
        maker.mood = Mood.FINE;
        later();
        assertThat(maker.sent).hasSize(1);
        assertThat(maker.sent.get(0)).containsEntry("status", "CLOSED").doesNotContainKey("email");
        assertThat(state(number)).isEqualTo(State.ENDED);
    }

    @Test
    void forgetsWhatWasSentOnWithTheRequest() {
        var number = request();
        handOver(number, Map.of());
        add(number, "Unforgettable addition");
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        assertThat(addition(number).words()).isEmpty();
    }
}
