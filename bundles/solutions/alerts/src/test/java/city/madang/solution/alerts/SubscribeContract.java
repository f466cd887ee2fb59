// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.kit.Carrier;
import city.madang.l10n.LocalText;
import city.madang.message.Address;
import city.madang.message.SentMessage;
import city.madang.privacy.DataSubject;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.subscribe.Sending;
import city.madang.solution.alerts.subscribe.Subscriber;
import city.madang.solution.alerts.subscribe.Subscribers;
import city.madang.testkit.Browser;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Alerts as messages: asked for, confirmed, sent to who is meant, ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SubscribeContract {
    private Site site;
    private Officials officials;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new AlertsModule());
        site.areas().ensure(new AreaId("mapo"), LocalText.of("Mapo-gu"));
        site.areas().ensure(new AreaId("jung"), LocalText.of("Jung-gu"));
        officials = new Officials(site);
    }

    @AfterAll
    void close() {
        site.close();
    }

    private void ask(String reach, Map<String, String> more) {
        var fields = new java.util.HashMap<>(Map.of("reach", reach, "least", "MINOR"));
        fields.putAll(more);
        assertThat(site.browser().post("/subscribe", fields).title()).isEqualTo("Look at your messages");
        site.settle();
    }

    private List<Carrier.Outgoing> to(String reach) {
        site.settle();
        return site.sent().stream()
                .filter(each -> each.to().value().equals(reach))
                .toList();
    }

    private String link(String reach, String what) {
        var mails = to(reach);
        var text = mails.get(mails.size() - 1).text();
        return text.replaceAll("(?s).*/alerts(/" + what + "/[0-9a-f]+/[0-9a-f]+).*", "$1");
    }

    private void subscribe(String reach, Map<String, String> more) {
        ask(reach, more);
        var link = link(reach, "confirm");
        var browser = site.browser();
        browser.get(link);
        assertThat(browser.post(link, Map.of()).words()).contains("You get alerts from now on.");
    }

    private long alertsTo(String reach, AlertId id) {
        return to(reach).stream()
                .filter(each -> each.text().contains(id.value()))
                .count();
    }

    @Test
    void nothingIsSentBeforeTheAddressIsConfirmed() {
        ask("someone@example.org", Map.of());
        var first = officials.sent(Map.of("messages", "yes"));
        assertThat(alertsTo("someone@example.org", first)).isZero();
        var link = link("someone@example.org", "confirm");
        assertThat(site.get(link).words()).contains("when you press the button");
        var second = officials.sent(Map.of("messages", "yes"));
        assertThat(alertsTo("someone@example.org", second)).isZero();
        var browser = site.browser();
        browser.get(link);
        browser.post(link, Map.of());
        var third = officials.sent(Map.of("messages", "yes"));
        assertThat(alertsTo("someone@example.org", third)).isOne();
        assertThat(site.get("/confirm/0/0").status()).isEqualTo(200);
        assertThat(site.browser().post("/confirm/0/0", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aPressEndsItAndNothingIsKept() {
        subscribe("+821012345678", Map.of());
        var id = officials.sent(Map.of("messages", "yes"));
        assertThat(alertsTo("+821012345678", id)).isOne();
        assertThat(site.rawCopy()).doesNotContain("+821012345678");
        var stop = link("+821012345678", "stop");
        Browser browser = site.browser();
        browser.get(stop);
        assertThat(browser.post(stop, Map.of()).words()).contains("your address is deleted");
        assertThat(new Subscribers(site.kit()).of("821012345678")).isEmpty();
        assertThat(alertsTo("+821012345678", officials.sent(Map.of("messages", "yes"))))
                .isZero();
    }

    @Test
    void whoIsMeantIsToldInTheirLanguage() {
        subscribe("mapo@example.org", Map.of("area", "mapo"));
        subscribe("jung@example.org", Map.of("area", "jung"));
        subscribe("extreme@example.org", Map.of("least", "EXTREME"));
        var id = officials.sent(Map.of("messages", "yes", "area", "mapo"));
        assertThat(alertsTo("mapo@example.org", id)).isOne();
        assertThat(alertsTo("jung@example.org", id)).isZero();
        assertThat(alertsTo("extreme@example.org", id)).isZero();
        var everywhere = officials.sent(Map.of("messages", "yes", "severity", "EXTREME"));
        assertThat(alertsTo("jung@example.org", everywhere)).isOne();
        assertThat(alertsTo("extreme@example.org", everywhere)).isOne();
    }

    @Test
    void everybodyReadsItOnceOnTheCitysAccount() {
        var id = officials.sent(Map.of("messages", "yes"));
        site.settle();
        assertThat(to(Address.EVERYBODY.value()).stream()
                        .filter(each -> each.text().contains(id.value())))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.to()).isEqualTo(Address.EVERYBODY);
                    assertThat(post.text()).contains("/alerts/" + id.value()).doesNotContain("/stop/");
                });
        assertThat(alertsTo(Address.EVERYBODY.value(), officials.sent(Map.of())))
                .isZero();
    }

    @Test
    void aDrillGoesToNobodyUnlessSomebodyWantsIt() {
        subscribe("drill@example.org", Map.of());
        var quiet = Officials.id(officials.write(Map.of("status", "EXERCISE", "messages", "yes")));
        officials.act(officials.writer, quiet, "release");
        assertThat(alertsTo("drill@example.org", quiet)).isZero();
        var loud = Officials.id(officials.write(Map.of("status", "EXERCISE", "drillMessages", "yes")));
        officials.act(officials.writer, loud, "release");
        assertThat(to("drill@example.org")).anyMatch(each -> each.subject().startsWith("DRILL – "));
    }

    @Test
    void manyAreToldOnceEachAndCounted() {
        var subscribers = new Subscribers(site.kit());
        IntStream.range(0, 450).forEach(i -> {
            var to = Subscriber.address("many" + i + "@example.org");
            subscribers.ask(to, Set.of(), city.madang.solution.alerts.domain.Severity.MINOR, Locale.ENGLISH);
            var one = subscribers.of("many" + i + "@example.org").get(0);
            site.kit()
                    .database()
                    .run(tx -> tx.mapper(city.madang.solution.alerts.subscribe.store.SubscriberMapper.class)
                            .confirm(one.id(), site.now()));
        });
        var id = officials.sent(Map.of("messages", "yes"));
        site.settle();
        var sending = new Sending(site.kit(), subscribers, Book::get);
        var written = sending.of(id).orElseThrow().written();
        assertThat(written).isGreaterThanOrEqualTo(450);
        assertThat(sending.of(id).orElseThrow().finished()).isPresent();
        assertThat(sending.delivered(id).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(written);
        assertThat(sending.delivered(id)).containsKey(SentMessage.State.SENT);
        assertThat(officials.writer.get("/desk/alerts/" + id).words()).contains(written + " messages written");
        assertThat(site.sent().stream()
                        .filter(each -> each.text().contains(id.value()))
                        .map(each -> each.to().value())
                        .distinct())
                .hasSize((int) written);
    }

    @Test
    void aPersonSeesAndErasesWhatIsKept() {
        subscribe("person@example.org", Map.of("area", "mapo"));
        var person = new DataSubject(Set.of(), Set.of("person@example.org"));
        var data = site.offer().personal().get("subscription");
        assertThat(data.of(person, Locale.ENGLISH)).hasSize(1);
        assertThat(data.of(person, Locale.ENGLISH).get(0).items())
                .anyMatch(item -> item.text().equals("Mapo-gu"));
        assertThat(data.erase(person).records()).isOne();
        assertThat(data.of(person, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void refusesWhatIsNoAddress() {
        var page = site.browser().post("/subscribe", Map.of("reach", "nobody", "least", "MINOR"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).anyMatch(error -> error.contains("a telephone number that begins with +"));
    }
}
