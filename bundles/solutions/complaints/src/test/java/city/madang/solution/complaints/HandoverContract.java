// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.complaints.OtherMaker.Mood;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.handover.Handover;
import city.madang.solution.complaints.handover.Handover.State;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.testkit.SentFile;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Requests go to a server of another maker, and come back. */
abstract class HandoverContract extends WithOtherMaker {
    @Test
    void handsOverWhatTheOtherServerNeeds() {
        var number = request();
        assertThat(handOver(number, Map.of("asked.KIND", "a")).status()).isEqualTo(200);
        assertThat(maker.filed).hasSize(1);
        var got = maker.filed.get(0);
        assertThat(got)
                .containsEntry("jurisdiction_id", "neighbour.example")
                .containsEntry("service_code", "033")
                .containsEntry("attribute[DEPTH]", "40")
                .containsEntry("attribute[KIND]", "a")
                .containsEntry("first_name", "Min Kim")
                .containsEntry("last_name", "Lee")
                .containsEntry("email", "min@example.org");
        assertThat(got.get("address_string")).isEqualTo("8th Avenue, Mapo-gu");
        assertThat(got.get("description"))
                .startsWith("Deep hole in Main Street")
                .contains(handover(number).ref())
                .doesNotContain(number.value());
        assertThat(state(number)).isEqualTo(State.SENT);
        assertThat(citizen(number))
                .contains("Neighbour City")
                .contains("Your name and address were sent along")
                .contains("Thanks & more")
                .contains("Their number: 1");
        assertThat(site.holder(number)
                        .get("/requests/" + number.value())
                        .first("#handover a")
                        .attr("href"))
                .isEqualTo("https://neighbour.example/report/1");
        assertThat(chief.get("/desk/requests/" + number.value()).words()).doesNotContain("Thanks & more");
        assertThat(site.sent().get(site.sent().size() - 1).text()).contains("Their number: 1");
    }

    @Test
    void keepsKeyAndNoticeSealed() {
        handOver(request(), Map.of());
        assertThat(site.rawCopy()).doesNotContain("secret-1").doesNotContain("Thanks & more");
        site.rotateKeys();
        handOver(request(), Map.of());
        assertThat(maker.filed).hasSize(2);
    }

    @Test
    void sendsNoContactUnlessAnOfficialSaysSo() {
        var number = request();
        handOver(number, Map.of("contact", ""));
        assertThat(maker.filed.get(0)).doesNotContainKeys("email", "first_name", "last_name", "phone");
        assertThat(citizen(number)).doesNotContain("sent along");
    }

    @Test
    void sendsThePhotosThatAnOfficialTickedAsAddressesThatEnd() {
        var number = Citizens.filed(
                site,
                Map.of("address", "8th Avenue"),
                SentFile.png("photo", "one.png"),
                SentFile.png("photo", "two.png"));
        var photos = site.kit().files().list(number.value());
        handOver(number, Map.of("photos", photos.get(1).id().value()));
        var address = URI.create(maker.filed.get(0).get("media_url"));
        assertThat(address.getPath()).startsWith("/complaints/handed-over/").doesNotContain(number.value());
        var path = address.getPath().replaceFirst("^/complaints", "");
        var fetched = site.browser().get(path);
        assertThat(fetched.headers().get("Content-Type").get(0)).startsWith("image/");
        assertThat(site.browser().get(path + "x").status()).isEqualTo(404);
        site.later(Duration.ofDays(91));
        assertThat(site.browser().get(path).status()).isEqualTo(404);
    }

    @Test
    void sendsNoPhotoUnlessAnOfficialSaysSo() {
        var number = Citizens.filed(site, Map.of("address", "8th Avenue"), SentFile.png("photo", "one.png"));
        handOver(number, Map.of());
        assertThat(maker.filed.get(0)).doesNotContainKey("media_url");
    }

    @Test
    void asksWhatTheyAsk() {
        var number = request();
        var page = handOver(number, Map.of("asked.DEPTH", ""));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Answer this: How deep?").contains("For emergencies call us.");
        assertThat(handOver(number, Map.of("asked.KIND", "zzz")).status()).isEqualTo(422);
        assertThat(status(number)).isEqualTo(RequestStatus.RECEIVED);
        assertThat(maker.filed).isEmpty();
    }

    @Test
    void doesNotSendTwiceWhenTheAnswerWasLost() {
        for (var mood : new Mood[] {Mood.CUT_OFF, Mood.SLOW, Mood.GARBAGE, Mood.BROKEN}) {
            maker.filed.clear();
            maker.mood = mood;
            var number = request();
            handOver(number, Map.of());
            assertThat(state(number)).as("%s", mood).isEqualTo(State.TRIED);
            maker.mood = Mood.FINE;
            later();
            assertThat(maker.filed).as("%s", mood).hasSize(1);
            assertThat(state(number)).isEqualTo(State.SENT);
            assertThat(handover(number).theirs()).isEqualTo("1");
        }
    }

    @Test
    void doesNotSendTwiceAfterANodeDiedInTheMiddle() {
        maker.mood = Mood.BUSY;
        var number = request();
        handOver(number, Map.of());
        var before = handover(number);
        assertThat(before.state()).isEqualTo(State.WAITING);
        // what a node leaves behind that was killed after the server took it
        site.kit()
                .database()
                .run(tx -> assertThat(tx.mapper(HandoverMapper.class)
                                .claim(before, State.TRIED, site.now().plus(Duration.ofMinutes(5))))
                        .isEqualTo(1));
        maker.mood = Mood.CUT_OFF;
        maker.filed.add(Map.of());
        maker.state.put(
                "1",
                new TreeMap<>(
                        Map.of("service_request_id", "1", "status", "open", "description", "A hole. " + before.ref())));
        site.later(Duration.ofMinutes(2));
        site.runJobs();
        assertThat(state(number)).isEqualTo(State.TRIED);
        later();
        assertThat(maker.filed).hasSize(1);
        assertThat(state(number)).isEqualTo(State.SENT);
    }

    @Test
    void asksAnOfficialWhereTheListCannotTell() {
        maker.mood = Mood.SLOW;
        maker.lists = false;
        var number = request();
        handOver(number, Map.of());
        maker.mood = Mood.FINE;
        later();
        assertThat(state(number)).isEqualTo(State.UNSURE);
        assertThat(maker.filed).hasSize(1);
        assertThat(site.offer().tasks().get("handovers").tasks(official(), 10))
                .anyMatch(task -> task.path().endsWith(number.value()));
        var path = "/desk/requests/" + number.value();
        chief.get(path);
        assertThat(chief.post(path + "/handover/known", Map.of("theirs", "1")).status())
                .isEqualTo(200);
        assertThat(state(number)).isEqualTo(State.SENT);
        assertThat(citizen(number)).contains("Their number: 1");
    }

    @Test
    void sendsAgainWhereTheListWouldShowIt() {
        server = server(Map.of("resends", "yes"));
        maker.mood = Mood.SLOW;
        maker.lists = false;
        var number = request();
        handOver(number, Map.of());
        maker.mood = Mood.FINE;
        later();
        assertThat(state(number)).isEqualTo(State.SENT);
        assertThat(handover(number).theirs()).isEqualTo("2");
    }

    @Test
    void triesAgainWhileNothingCanHaveArrivedAndGivesUpInTheEnd() {
        maker.mood = Mood.BUSY;
        var number = request();
        handOver(number, Map.of());
        int tries = 0;
        while (state(number) == State.WAITING && tries++ < 30) {
            later(Duration.ofHours(5));
        }
        assertThat(tries).isEqualTo(Handover.MOST_TRIES - 1);
        assertThat(state(number)).isEqualTo(State.FAILED);
        assertThat(maker.filed).isEmpty();
        chief = site.official("chief", Optional.empty());
        maker.mood = Mood.FINE;
        var path = "/desk/requests/" + number.value();
        chief.get(path);
        assertThat(chief.post(path + "/handover/again", Map.of()).status()).isEqualTo(200);
        site.settle();
        assertThat(state(number)).isEqualTo(State.SENT);
    }

    @Test
    void tellsAnOfficialWhenTheyRefuseAndLetsThemTakeItBack() {
        maker.mood = Mood.REFUSING;
        var number = request();
        handOver(number, Map.of());
        assertThat(state(number)).isEqualTo(State.FAILED);
        var path = "/desk/requests/" + number.value();
        assertThat(chief.get(path).words()).contains("no such place here");
        assertThat(citizen(number)).doesNotContain("no such place here");
        assertThat(chief.post(path + "/take-back", Map.of()).status()).isEqualTo(200);
        assertThat(status(number)).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(state(number)).isEqualTo(State.ENDED);
        later();
        assertThat(maker.filed).isEmpty();
    }

    @Test
    void waitsForTheNumberBehindAToken() {
        maker.mood = Mood.TOKEN;
        var number = request();
        handOver(number, Map.of());
        assertThat(state(number)).isEqualTo(State.TOKEN);
        later();
        assertThat(state(number)).isEqualTo(State.TOKEN);
        maker.mood = Mood.FINE;
        later();
        assertThat(handover(number).theirs()).isEqualTo("1");
        assertThat(maker.filed).hasSize(1);
    }

    @Test
    void bringsNewsAndTheAnswerToTheCitizen() {
        var number = request();
        handOver(number, Map.of());
        later();
        int before = site.sent().size();
        maker.tell("agency_responsible", "Public Works");
        maker.tell("expected_datetime", "2026-12-01T12:00:00+01:00");
        maker.tell("word", "investigating");
        later();
        assertThat(citizen(number))
                .contains("Public Works")
                .contains("December 1, 2026")
                .contains("investigating");
        later();
        assertThat(site.sent()).hasSize(before + 1);
        maker.tell("status", "closed");
        maker.tell("word", "fixed");
        maker.tell("status_notes", "The hole was <filled>.");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ANSWERED);
        assertThat(site.holder(number)
                        .get("/requests/" + number.value())
                        .first("#answer")
                        .text())
                .contains("Neighbour City has answered")
                .contains("The hole was <filled>.");
        assertThat(new Requests(site.kit()).history(number).status()).contains(RequestStatus.ANSWERED);
        assertThat(state(number)).isEqualTo(State.ENDED);
    }

    @Test
    void letsAnOfficialReadTheAnswerFirstWhereTheChiefWantsThat() {
        server = server(Map.of("closing", "TO_OFFICIAL"));
        var number = request();
        handOver(number, Map.of());
        maker.tell("status", "closed");
        maker.tell("status_notes", "Done.");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(chief.get("/desk/requests/" + number.value()).words()).contains("Done.");
        assertThat(new Requests(site.kit()).history(number).status()).contains(RequestStatus.ASSIGNED);
    }

    @Test
    void comesBackWhereASecondPersonHasToReadTheAnswer() {
        AtTheDesk.approvedFirst(chief, "roads");
        var number = request();
        handOver(number, Map.of());
        maker.tell("status", "closed");
        maker.tell("status_notes", "Nobody here has read this.");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(site.holder(number).get("/requests/" + number.value()).find("#answer"))
                .isEmpty();
        assertThat(chief.get("/desk/requests/" + number.value()).words()).contains("Nobody here has read this.");
        AtTheDesk.approvedFirst(chief, "");
    }

    @Test
    void takesBackWhatTheyClosedWithoutHavingDoneIt() {
        var number = request();
        handOver(number, Map.of());
        maker.tell("status", "closed");
        maker.tell("word", "not_councils_responsibility");
        maker.tell("status_notes", "Ask the state.");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(chief.get("/desk/requests/" + number.value()).words()).contains("Ask the state.");
    }

    @Test
    void takesBackWhatTheyListNoLongerButNotWhileTheyAreDown() {
        var number = request();
        handOver(number, Map.of());
        later();
        maker.down = true;
        for (int i = 0; i < 12; i++) {
            later();
        }
        assertThat(status(number)).isEqualTo(RequestStatus.TRANSFERRED);
        maker.down = false;
        maker.lists = false;
        for (int i = 0; i < 11; i++) {
            later();
        }
        assertThat(status(number)).isEqualTo(RequestStatus.TRANSFERRED);
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ASSIGNED);
        assertThat(citizen(number)).contains("does not list it any more");
    }

    @Test
    void speaksJsonWithServersThatWantIt() {
        server = server(Map.of("format", "JSON"));
        var number = request();
        var form = chief.get(form(number), Map.of("service", "dirt"))
                .form("/complaints" + form(number))
                .orElseThrow();
        chief.send(form, Map.of("words", "Dirt", "reason", "Yours"));
        site.settle();
        assertThat(state(number)).isEqualTo(State.SENT);
        maker.tell("status", "closed");
        maker.tell("status_notes", "Swept.");
        later();
        assertThat(status(number)).isEqualTo(RequestStatus.ANSWERED);
    }

    @Test
    void erasesWhatWasSentWithTheRequest() {
        var number = request();
        handOver(number, Map.of("words", "Unforgettable words"));
        assertThat(site.rawCopy()).contains("Unforgettable words");
        assertThat(new Erasures(site.kit()).erase(number)).isTrue();
        var packed = site.kit()
                .database()
                .read(tx ->
                        tx.mapper(HandoverMapper.class).packed(handover(number).ref()));
        assertThat(packed.orElseThrow().details()).isEqualTo("–");
        assertThat(state(number)).isEqualTo(State.ENDED);
    }

    @Test
    void refusesServersThatAreNoWebAddress() {
        for (var bad :
                new String[] {"ftp://a.example/v2", "https://a.example/v2?x=1", "https://me@a.example/v2", "nowhere"}) {
            chief.get("/desk/servers/new");
            var page = chief.post(
                    "/desk/servers/new", Map.of("name", "X", "base", bad, "format", "XML", "closing", "TO_OFFICIAL"));
            assertThat(page.status()).as(bad).isEqualTo(422);
        }
    }

    @Test
    void keepsTheMatchOfServices() {
        chief.get("/desk/servers/" + server);
        var page = chief.post("/desk/servers/" + server + "/match", Map.of("ours.roads", "033"));
        assertThat(page.status()).isEqualTo(200);
        var number = request();
        assertThat(chief.get(form(number)).words()).contains("How deep?");
    }
}
