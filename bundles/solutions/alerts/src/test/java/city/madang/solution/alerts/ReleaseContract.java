// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import city.madang.portal.Banner;
import city.madang.solution.alerts.cap.XmlSignatures;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.AlertState;
import city.madang.testkit.Browser;
import city.madang.testkit.PageForm;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the first word to every page: who may send what, and what becomes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReleaseContract {
    private Site site;
    private Officials officials;
    private Book book;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new AlertsModule());
        site.areas().ensure(new AreaId("mapo"), LocalText.of("Mapo-gu"));
        officials = new Officials(site);
        book = new Book(site.kit());
    }

    @AfterAll
    void close() {
        site.close();
    }

    private AlertState state(AlertId id) {
        return book.get(id).state();
    }

    private List<Banner> banners(String language) {
        return site.offer().banners().get(0).banners(Locale.forLanguageTag(language));
    }

    private List<String> bannered() {
        return banners("en").stream().map(Banner::id).toList();
    }

    @Test
    void aSevereAlertNeedsTwo() {
        var page = officials.write(Map.of());
        var id = Officials.id(page);
        assertThat(page.words()).contains("somebody who did not write it has to send it");
        assertThat(page.form("/alerts/desk/alerts/" + id + "/release")).isEmpty();
        officials.act(officials.writer, id, "ask");
        assertThat(state(id)).isEqualTo(AlertState.WAITING);
        assertThat(officials.writer.get("/desk/alerts/" + id).form("/alerts/desk/alerts/" + id + "/release"))
                .isEmpty();
        assertThat(bannered()).doesNotContain(id.value());
        assertThat(site.get("/" + id).status()).isEqualTo(404);
        assertThat(officials.act(officials.releaser, id, "release").words()).contains("It stands on every page now.");
        assertThat(bannered()).contains(id.value());
        assertThat(banners("en"))
                .filteredOn(each -> each.id().equals(id.value()))
                .extracting(Banner::level)
                .containsExactly(Banner.Level.DANGER);
        var seen = site.get("/" + id);
        assertThat(seen.title()).isEqualTo("The river rises");
        assertThat(seen.words()).contains("Go to higher ground.").doesNotContain("drill");
        assertThat(site.recorded()).extracting("action").contains("alerts.write", "alerts.asked", "alerts.release");
        assertThat(site.get("/alerts.atom").text()).contains("The river rises");
    }

    @Test
    void whoHasBothRolesStillNeedsSomebodyElse() {
        var both = site.official("both", Optional.empty(), AlertsModule.WRITER, AlertsModule.RELEASER);
        var id = Officials.id(officials.write(Map.of()));
        change(both, id, Map.of("headline.en", "Mine now"));
        officials.act(both, id, "ask");
        assertThat(both.get("/desk/alerts/" + id).form("/alerts/desk/alerts/" + id + "/release"))
                .isEmpty();
        var read = officials
                .releaser
                .get("/desk/alerts/" + id)
                .form("/alerts/desk/alerts/" + id + "/release")
                .orElseThrow();
        both.get("/desk/alerts/" + id);
        var forged = both.get("/desk/alerts/" + id)
                .form("/alerts/desk/alerts/" + id + "/discard")
                .orElseThrow();
        var answer = both.send(new PageForm(read.action(), forged.values()), Map.of());
        assertThat(answer.words()).contains("somebody else has to send it");
        assertThat(state(id)).isEqualTo(AlertState.WAITING);
    }

    private void change(Browser who, AlertId id, Map<String, String> changes) {
        who.get("/desk/alerts/" + id + "/edit");
        who.post("/desk/alerts/" + id + "/edit", changes);
    }

    @Test
    void whoOnlyWritesCannotSendWhatIsSevere() {
        var id = Officials.id(officials.write(Map.of()));
        officials.act(officials.writer, id, "ask");
        var other = site.official("otherwriter", Optional.empty(), AlertsModule.WRITER);
        var form = other.get("/desk/alerts/" + id)
                .form("/alerts/desk/alerts/" + id + "/discard")
                .orElseThrow();
        var target = "/alerts/desk/alerts/" + id + "/release";
        assertThat(other.send(new PageForm(target, form.values()), Map.of()).status())
                .isEqualTo(403);
        assertThat(state(id)).isEqualTo(AlertState.WAITING);
    }

    @Test
    void changedWordsNeedAnotherLook() {
        var id = Officials.id(officials.write(Map.of()));
        officials.act(officials.writer, id, "ask");
        change(officials.writer, id, Map.of("headline.en", "Other words"));
        assertThat(state(id)).isEqualTo(AlertState.DRAFT);
    }

    @Test
    void aMildOneAndADrillGoOutByOne() {
        var mild = Officials.id(officials.write(Map.of("severity", "MINOR", "headline.en", "Some wind")));
        officials.act(officials.writer, mild, "release");
        assertThat(state(mild)).isEqualTo(AlertState.RELEASED);
        var drill = Officials.id(officials.write(Map.of("status", "EXERCISE", "headline.en", "Siren test")));
        officials.act(officials.writer, drill, "release");
        assertThat(site.get("/" + drill).words()).contains("This is only a drill");
        assertThat(banners("en"))
                .anyMatch(each -> each.id().equals(drill.value()) && each.drill())
                .anyMatch(each -> each.id().equals(mild.value()) && !each.drill());
        assertThat(site.get("/" + drill + ".cap.xml").text())
                .contains("<status>Exercise</status>")
                .contains("DRILL – Siren test");
    }

    @Test
    void anUpdateTakesThePlaceAndACancellationTakesItBack() {
        var first = officials.sent(Map.of("headline.en", "First"));
        var draft = Officials.id(officials.act(officials.writer, first, "update"));
        change(officials.writer, draft, Map.of("headline.en", "Second"));
        assertThat(bannered()).contains(first.value()).doesNotContain(draft.value());
        officials.act(officials.writer, draft, "ask");
        officials.act(officials.releaser, draft, "release");
        assertThat(bannered()).contains(draft.value()).doesNotContain(first.value());
        assertThat(state(first)).isEqualTo(AlertState.UPDATED);
        var xml = site.get("/" + draft + ".cap.xml").text();
        var sent = site.get("/" + first + ".cap.xml").text().replaceAll("(?s).*<sent>(.*)</sent>.*", "$1");
        assertThat(xml)
                .contains("<msgType>Update</msgType>")
                .contains("<references>" + book.get(first).sender() + "," + first + "," + sent + "</references>");
        var end = Officials.id(officials.act(officials.writer, draft, "cancel"));
        officials.act(officials.writer, end, "ask");
        officials.act(officials.releaser, end, "release");
        assertThat(bannered()).doesNotContain(draft.value(), end.value());
        assertThat(state(draft)).isEqualTo(AlertState.CANCELLED);
        assertThat(site.get("/" + draft).words()).contains("This alert was cancelled.");
        assertThat(site.get("/" + end + ".cap.xml").text())
                .contains(first + ",")
                .contains(draft + ",");
    }

    @Test
    void whatHoldsNoMoreLeavesThePages() {
        var id = officials.sent(Map.of("until", "2026-11-16T13:00"));
        var before = site.now();
        site.later(Duration.ofHours(3));
        try {
            assertThat(bannered()).doesNotContain(id.value());
            site.runJobs();
            assertThat(state(id)).isEqualTo(AlertState.EXPIRED);
            assertThat(site.get("/" + id).words()).contains("This alert is over.");
        } finally {
            site.at(before);
        }
    }

    @Test
    void saysInWhichLanguageItIs() {
        var id = officials.sent(Map.of("event.ar", "فيضان", "headline.ar", "النهر يرتفع", "instruction.ar", "اصعدوا"));
        var arabic = site.browser().speaking("ar").get("/" + id);
        assertThat(arabic.title()).isEqualTo("النهر يرتفع");
        var onlyEnglish = officials.sent(Map.of());
        assertThat(site.browser().speaking("ar").get("/" + onlyEnglish).words())
                .contains("لم يُكتب هذا التنبيه بلغتكم");
        assertThat(banners("ar"))
                .anyMatch(each ->
                        each.id().equals(onlyEnglish.value()) && each.language().equals(Locale.ENGLISH));
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        var page = officials.write(Map.of("headline.en", "Kept", "instruction.en", "", "shapes", "37.5 nonsense"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("headline.en").value()).isEqualTo("Kept");
        assertThat(page.errors()).hasSize(2);
        var late = officials.write(Map.of("until", "2020-01-01T00:00"));
        assertThat(late.errors()).anyMatch(error -> error.contains("in the future"));
    }

    @Test
    void whatGoesOutIsCapAndSigned() {
        var id = officials.sent(Map.of(
                "area",
                "mapo",
                "shapes",
                "37.5663,126.9779 2.5; City Hall\n37.5,126.9 37.6,126.9 37.6,127.0; By the river"));
        var page = site.get("/" + id + ".cap.xml");
        assertThat(page.headers().get("Content-Type").get(0)).startsWith("application/cap+xml");
        CapFiles.mustBeValid(page.text());
        assertThat(page.text())
                .contains("<circle>37.5663,126.9779 2.5</circle>")
                .contains("<polygon>37.5,126.9 37.6,126.9 37.6,127 37.5,126.9</polygon>")
                .contains("<value>mapo</value>");
        var key = new SigningKeys(site.kit()).published().orElseThrow();
        assertThat(XmlSignatures.check(CapFiles.parsed(page.text()), key)).isEqualTo(XmlSignatures.Check.WHOLE);
        assertThat(XmlSignatures.check(CapFiles.parsed(page.text()))).isEqualTo(XmlSignatures.Check.WHOLE);
        var changed = page.text().replace("Go to higher", "Go to hugher");
        assertThat(XmlSignatures.check(CapFiles.parsed(changed), key)).isEqualTo(XmlSignatures.Check.BROKEN);
        assertThat(site.rawCopy()).doesNotContain("PRIVATE KEY");
        assertThat(site.get("/key.pem").text()).startsWith("-----BEGIN PUBLIC KEY-----");
    }

    @Test
    void theDemoHasAPastAlertAndADrillThatWaits() {
        try (var demo = kit().in(TestCity.TESTVILLE.withDemo()).open(new AlertsModule())) {
            var all = new Book(demo.kit()).all(new Slice(1, 10)).items();
            assertThat(all)
                    .extracting(each -> each.state())
                    .containsExactlyInAnyOrder(AlertState.EXPIRED, AlertState.WAITING);
            assertThat(all)
                    .filteredOn(each -> each.state() == AlertState.WAITING)
                    .allMatch(each -> each.isDrill());
            var chief = demo.official("chief", Optional.empty());
            assertThat(chief.get("/desk").all("tbody tr")).hasSize(2);
        }
    }

    @Test
    void anAlertOfOthersBecomesADraftOnce() {
        var xml = CapFiles.text("weather.cap");
        officials.writer.get("/desk/received");
        var draft = officials.writer.post("/desk/received", Map.of("xml", xml));
        var id = Officials.id(draft);
        assertThat(draft.words()).contains("Made from an alert of").contains("not signed");
        assertThat(state(id)).isEqualTo(AlertState.DRAFT);
        assertThat(bannered()).doesNotContain(id.value());
        officials.writer.get("/desk/received");
        assertThat(officials.writer.post("/desk/received", Map.of("xml", xml)).words())
                .contains("Known already: 1.");
        officials.writer.get("/desk/received");
        var wrong = officials.writer.post("/desk/received", Map.of("xml", "<!DOCTYPE a><alert/>"));
        assertThat(wrong.status()).isEqualTo(422);
    }
}
