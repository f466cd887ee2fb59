// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.solution.alerts.domain.Alert;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.solution.alerts.domain.MessageType;
import city.madang.solution.alerts.fetch.Sources;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alerts of others come by themselves, each once, and wait for officials. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FetchContract {
    private Site site;
    private Officials officials;
    private WeatherService weather;
    private int sources;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new AlertsModule());
        officials = new Officials(site);
    }

    @BeforeEach
    void listen() {
        weather = new WeatherService();
    }

    @AfterEach
    void remove() {
        new Sources(site.kit()).all().forEach(source -> {
            officials.releaser.get("/desk/sources/" + source.id());
            officials.releaser.post("/desk/sources/" + source.id() + "/remove", Map.of());
        });
        weather.close();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private Page keep(String path, Map<String, String> more) {
        var fields =
                new TreeMap<>(Map.of("name", "Weather " + sources++, "address", weather.at(path), "active", "yes"));
        fields.putAll(more);
        officials.releaser.get("/desk/sources/new");
        return officials.releaser.post("/desk/sources/new", fields);
    }

    private void fetch() {
        site.later(Duration.ofMinutes(3));
        site.runJobs();
    }

    /** The storm of Canada as if it were sent now. */
    private String storm(String id, String type, String references) {
        var sent = site.now().toString();
        return CapFiles.text("canada.cap")
                .replace("2.49.0.1.124.6bddbc91.2012", id)
                .replaceFirst("<sent>[^<]*", "<sent>" + sent)
                .replaceFirst("<msgType>[^<]*", "<msgType>" + type)
                .replaceFirst("<references>[^<]*", "<references>" + references)
                .replaceAll("<expires>[^<]*", "<expires>" + site.now().plus(Duration.ofHours(9)));
    }

    private String reference(String id, Instant sent) {
        return "cap@ec.gc.ca," + id + "," + sent;
    }

    private List<Alert> alerts(String id) {
        var inbound = new Inbound(site.kit(), new Office(site.kit(), new SigningKeys(site.kit())));
        return new Book(site.kit())
                .all(new Slice(1, 1000)).items().stream()
                        .filter(each -> inbound.source(each.id())
                                .filter(row -> row.identifier().equals(id))
                                .isPresent())
                        .toList();
    }

    private Alert alert(String id) {
        var found = alerts(id);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> tasks(String name, Role role) {
        Official official =
                site.organisation().officials(role, Optional.empty()).get(0);
        return site.offer().tasks().get(name).tasks(official, 100).stream()
                .map(each -> each.path())
                .toList();
    }

    @Test
    void fetchesWhatAFeedNamesOnceAndAsksOnlyForNews() {
        weather.publish("/caps/a.xml", storm("a1", "Alert", ""));
        weather.feed("/caps/feed.atom", "a.xml");
        keep("/caps/feed.atom", Map.of());
        fetch();
        var draft = alert("a1");
        assertThat(draft.state()).isEqualTo(AlertState.DRAFT);
        assertThat(tasks("fetched", AlertsModule.WRITER)).contains("/desk/alerts/" + draft.id());
        assertThat(officials.writer.get("/desk/alerts/" + draft.id()).words()).contains("not signed");
        fetch();
        assertThat(weather.asked).endsWith("/caps/feed.atom", "304").containsOnlyOnce("/caps/a.xml");
        weather.publish("/caps/b.xml", storm("a2", "Alert", ""));
        weather.feed("/caps/feed.atom", "a.xml", "b.xml");
        fetch();
        assertThat(weather.asked).containsOnlyOnce("/caps/a.xml").containsOnlyOnce("/caps/b.xml");
        assertThat(alert("a2").state()).isEqualTo(AlertState.DRAFT);
        assertThat(officials.releaser.get("/desk/sources").words()).contains("Is read");
    }

    @Test
    void aFetchedSevereAlertNeedsTwoOfTheCity() {
        weather.publish("/b.cap", storm("b1", "Alert", "").replace("<severity>Minor", "<severity>Severe"));
        keep("/b.cap", Map.of());
        fetch();
        var draft = alert("b1");
        officials.act(officials.releaser, draft.id(), "ask");
        assertThat(officials
                        .releaser
                        .get("/desk/alerts/" + draft.id())
                        .form("/alerts/desk/alerts/" + draft.id() + "/release"))
                .isEmpty();
        assertThat(tasks("fetched", AlertsModule.WRITER)).doesNotContain("/desk/alerts/" + draft.id());
        var second = site.official("second", Optional.empty(), AlertsModule.RELEASER);
        officials.act(second, draft.id(), "release");
        assertThat(alert("b1").state()).isEqualTo(AlertState.RELEASED);
    }

    @Test
    void aNewerMessageTakesThePlaceOfADraft() {
        var sent = site.now();
        weather.publish("/c.cap", storm("c1", "Alert", ""));
        keep("/c.cap", Map.of());
        fetch();
        var first = alert("c1");
        weather.publish("/c.cap", storm("c2", "Update", reference("c1", sent)));
        fetch();
        assertThat(new Book(site.kit()).get(first.id()).state()).isEqualTo(AlertState.DISCARDED);
        assertThat(officials.writer.get("/desk/alerts/" + first.id()).words()).contains("newer message");
        assertThat(alert("c2").type()).isEqualTo(MessageType.ALERT);
        weather.publish(
                "/c.cap", storm("c3", "Cancel", reference("c2", site.now().minus(Duration.ofMinutes(3)))));
        fetch();
        assertThat(alerts("c2")).extracting(Alert::state).containsExactly(AlertState.DISCARDED);
        assertThat(alerts("c3")).isEmpty();
    }

    @Test
    void aNewerMessageFollowsWhatWasSent() {
        var sent = site.now();
        weather.publish("/d.cap", storm("d1", "Alert", ""));
        keep("/d.cap", Map.of());
        fetch();
        var first = alert("d1");
        officials.act(officials.writer, first.id(), "release");
        var second = site.now();
        weather.publish("/d.cap", storm("d2", "Update", reference("d1", sent)));
        fetch();
        assertThat(alert("d2").type()).isEqualTo(MessageType.UPDATE);
        assertThat(alert("d2").previous()).contains(first.id());
        weather.publish("/d.cap", storm("d3", "Cancel", reference("d2", second) + " " + reference("d1", sent)));
        fetch();
        var cancel = alert("d3");
        assertThat(alerts("d2")).extracting(Alert::state).containsExactly(AlertState.DISCARDED);
        assertThat(cancel.type()).isEqualTo(MessageType.CANCEL);
        officials.act(officials.writer, cancel.id(), "release");
        assertThat(new Book(site.kit()).get(first.id()).state()).isEqualTo(AlertState.CANCELLED);
    }

    @Test
    void leavesOutWhatIsElsewhereOrOver() {
        weather.publish("/e.cap", storm("e1", "Alert", ""));
        weather.publish("/old.cap", CapFiles.text("weather.cap"));
        keep("/e.cap", Map.of("places", "Nowhere, Elsewhere"));
        keep("/old.cap", Map.of());
        fetch();
        assertThat(alerts("e1")).isEmpty();
        assertThat(weather.asked).contains("/old.cap");
        assertThat(officials.releaser.get("/desk/sources").words()).doesNotContain("Cannot be read");
        keep("/e.cap", Map.of("places", "toronto, ontario, ottawa, windsor"));
        fetch();
        assertThat(alerts("e1")).hasSize(1);
    }

    @Test
    void tellsOfficialsWhatCannotBeRead() {
        weather.publish("/f.cap", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><alert>&b;</alert>");
        weather.feed("/g.atom", "missing.xml");
        keep("/f.cap", Map.of());
        keep("/g.atom", Map.of());
        for (int times = 0; times < 8; times++) {
            fetch();
        }
        var tasks = tasks("sources", AlertsModule.RELEASER);
        assertThat(tasks).hasSize(1);
        assertThat(officials.releaser.get(tasks.get(0)).words())
                .contains("neither a CAP message nor a feed")
                .contains("/f.cap");
        assertThat(weather.asked.stream().filter("/missing.xml"::equals)).hasSize(5);
        weather.down = true;
        fetch();
        assertThat(officials.releaser.get(tasks.get(0)).words()).contains("answered with an error");
        weather.down = false;
        weather.publish("/f.cap", storm("f1", "Alert", ""));
        fetch();
        assertThat(tasks("sources", AlertsModule.RELEASER)).isEmpty();
        assertThat(alert("f1").state()).isEqualTo(AlertState.DRAFT);
    }

    @Test
    void refusesWhatIsNoAddressAndWhoMayNot() {
        assertThat(keep("", Map.of("address", "ftp://weather.example/a")).status())
                .isEqualTo(422);
        assertThat(officials.writer.get("/desk/sources").status()).isEqualTo(403);
    }

    @Test
    void ourFeedNamesTheMessageItself() {
        var id = officials.sent(Map.of("until", "2026-11-18T20:00"));
        assertThat(site.get("/alerts.atom").text())
                .contains("/alerts/" + id + ".cap.xml\" type=\"application/cap+xml\"");
    }
}
