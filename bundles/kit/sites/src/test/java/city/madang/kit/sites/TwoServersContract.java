// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Action;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.notify.out.MessageRow;
import city.madang.kit.sites.bench.Wire;
import city.madang.kit.sites.own.ClonedDisk;
import city.madang.kit.sites.own.Enrolment.Outcome;
import city.madang.kit.web.http.Request;
import city.madang.kit.web.http.Response;
import city.madang.outside.Call.Field;
import city.madang.site.Site;
import city.madang.testcity.TestClock;
import city.madang.testkit.Page;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A central server and machines of its sites, with the real classes on both sides and HTTP between. */
abstract class TwoServersContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final String NORTH = "Central Park North";
    private static final String NOBODY = "nobody";

    @TempDir
    Path folder;

    private final TestDatabase on;
    private final TestClock clock = new TestClock(NOW);
    private final TestClock siteClock = new TestClock(NOW);
    private final List<Server> opened = new ArrayList<>();
    private Wire wire;
    private Server central;
    private Server site;
    private int calls;

    TwoServersContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() throws Exception {
        wire = new Wire();
        central = server("central", clock, "");
        wire.leadsTo(central.city.site::serve);
        central.city.site.mountKit(new Probe());
        site = machine("north");
    }

    @AfterEach
    void close() throws Exception {
        wire.cut();
        for (var each : opened) {
            each.close();
        }
    }

    private Server server(String name, TestClock its, String role) throws Exception {
        var server = new Server(folder.resolve(name), on.with(Server.MODULES), its, role);
        opened.add(server);
        return server;
    }

    private Server machine(String name) throws Exception {
        return server(name, siteClock, "role = site\nsite = North\ncentral = " + wire.address() + "/\n");
    }

    /** An address of a module at the centre that tells who calls. */
    private final class Probe implements KitPages {
        @Override
        public String name() {
            return SiteTables.ID;
        }

        @Override
        public void routes(Routes on) {
            on.post(
                            "/probe/who",
                            Action.PUBLIC,
                            in -> HttpReply.text(
                                    "text/plain",
                                    central.office.sender(in).map(Site::name).orElse(NOBODY) + " "
                                            + in.form().text("word").get()))
                    .machines(
                            1000,
                            (in, status, why) ->
                                    HttpReply.text("text/plain", why).status(status));
        }
    }

    private String invited(String name) {
        central.administrator.get("//admin/sites");
        return code(central.administrator.post("//admin/sites", Map.of("name", name)));
    }

    private static String code(Page page) {
        return page.first("p.fs-2 code").text();
    }

    private Page listed() {
        var page = central.administrator.get("//admin/sites");
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private Page shown() {
        return central.administrator.get(
                "/" + listed().first("h2 a[href^=/admin/sites/]").attr("href"));
    }

    private void press(String end) {
        var path = shown().first("form[action$=" + end + "]").attr("action");
        central.administrator.post("/" + path, Map.of());
    }

    private Outcome enrol(Server machine, String code) {
        return machine.enrolment.enrol(code, Visitor.ANYBODY);
    }

    private void enrolled() {
        assertThat(enrol(site, invited(NORTH))).isEqualTo(Outcome.ENROLLED);
    }

    private String told(Server machine) {
        return machine.office
                .tell("/probe/who", List.of(new Field("word", "& more")))
                .text();
    }

    private void pass(Duration time) {
        clock.pass(time);
        siteClock.pass(time);
    }

    @Test
    void enrolsByPagesAndIsHeard() {
        var code = invited(NORTH);
        assertThat(listed().words()).contains("Invited").doesNotContain(code);
        site.administrator.get("//admin/central");
        var page = site.administrator.post("//admin/central", Map.of("code", code.toLowerCase()));
        assertThat(page.words()).contains("This site has enrolled.", "In contact", NORTH);
        assertThat(listed().words())
                .contains("In contact", "0.1.0", "stand 1.0.0")
                .doesNotContain("parking", "Invited");
        assertThat(central.office.all()).singleElement().satisfies(known -> {
            assertThat(known.there()).isTrue();
            assertThat(known.id()).isEqualTo(site.office.own().orElseThrow().id());
        });
        assertThat(site.office.own().orElseThrow().there()).isTrue();
        assertThat(site.office.all()).isEmpty();
        assertThat(central.office.own()).isEmpty();
        assertThat(central.city.audit.latest(10))
                .extracting(AuditLog.Entry::action)
                .contains("sites.invite", "sites.enrol");
    }

    @Test
    void keepsNoCodeAndNoSecretReadable() {
        var code = invited(NORTH);
        enrol(site, code);
        var secret = ClonedDisk.secret(site.tables);
        assertThat(secret).hasSize(64);
        assertThat(ClonedDisk.sealed(site.tables)).doesNotContain(secret);
        var known = central.office.register().all().get(0).site();
        assertThat(known.secretHash().orElseThrow()).hasSize(64).isNotEqualTo(secret);
        assertThat(known.codeIndex().orElseThrow()).doesNotContain(code.replace("-", ""));
        site.vault.rotate();
        site.vault.renew();
        assertThat(site.tables.vault().isCurrent(ClonedDisk.sealed(site.tables)))
                .isTrue();
        assertThat(ClonedDisk.secret(site.tables)).isEqualTo(secret);
    }

    @Test
    void givesACodeToOneMachineOnly() throws Exception {
        var code = invited(NORTH);
        enrol(site, code);
        var other = machine("other");
        other.administrator.get("//admin/central");
        var page = other.administrator.post("//admin/central", Map.of("code", code));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("code").error()).contains("Another machine has used this code");
        assertThat(other.office.own()).isEmpty();
        assertThat(shown().words()).contains("The code was tried again", "In contact");
        assertThat(site.heartbeats.beat()).isTrue();
        press("/misuse/forget");
        assertThat(shown().words()).doesNotContain("The code was tried again");
    }

    @Test
    void letsAMachineTypeItsOwnCodeAgain() {
        var code = invited(NORTH);
        enrol(site, code);
        site.heartbeats.beat();
        assertThat(enrol(site, code)).isEqualTo(Outcome.ENROLLED);
        assertThat(site.heartbeats.beat()).isTrue();
        assertThat(listed().words()).contains("In contact").doesNotContain("Code was tried again", "A copy calls");
    }

    @Test
    void answersAgainWhenTheAnswerWasLost() {
        var code = invited(NORTH);
        wire.state.set(Wire.State.LOSES_ANSWERS);
        assertThat(enrol(site, code)).isEqualTo(Outcome.ANSWER);
        assertThat(site.office.own()).isEmpty();
        assertThat(central.office.all()).hasSize(1);
        wire.state.set(Wire.State.WHOLE);
        pass(Duration.ofHours(100));
        central.signIn("bob");
        assertThat(enrol(site, code)).isEqualTo(Outcome.ENROLLED);
        assertThat(site.office.own().orElseThrow().id())
                .isEqualTo(central.office.all().get(0).id());
        assertThat(listed().words()).doesNotContain("Code was tried again");
    }

    @Test
    void refusesCodesThatAreWrongOrOver() {
        assertThat(enrol(site, "34679-CDFHJ-KMNPQ")).isEqualTo(Outcome.CODE_UNKNOWN);
        assertThat(enrol(site, "34679-CDFHJ")).isEqualTo(Outcome.FORM);
        assertThat(enrol(central, "34679-CDFHJ-KMNPQ")).isEqualTo(Outcome.NO_SITE);
        var code = invited(NORTH);
        pass(Duration.ofHours(72).plusSeconds(1));
        central.signIn("bob");
        assertThat(enrol(site, code)).isEqualTo(Outcome.CODE_EXPIRED);
        assertThat(listed().words()).contains("Code not used in time");
        wire.state.set(Wire.State.STRANGER);
        assertThat(enrol(site, code)).isEqualTo(Outcome.NOT_CENTRAL);
        wire.cut();
        assertThat(enrol(site, code)).isEqualTo(Outcome.CONNECTION);
    }

    @Test
    void slowsDownWhoTriesCodes() {
        for (int i = 0; i < 10; i++) {
            assertThat(enrol(site, "34679-CDFHJ-KMNPQ")).isEqualTo(Outcome.CODE_UNKNOWN);
        }
        assertThat(enrol(site, invited(NORTH))).isEqualTo(Outcome.PACE);
    }

    @Test
    void withdrawsAtOnce() {
        enrolled();
        assertThat(told(site)).startsWith(NORTH);
        press("/withdraw");
        assertThat(told(site)).startsWith(NOBODY);
        assertThat(site.heartbeats.beat()).isFalse();
        assertThat(site.office.own().orElseThrow().there()).isFalse();
        assertThat(site.administrator.get("//admin/central").words()).contains("does not know this site any more");
        assertThat(central.office.all()).isEmpty();
        assertThat(listed().words()).contains("Withdrawn");
        var again = code(central.administrator.post(
                "/" + shown().first("form[action$=/invite]").attr("action"), Map.of()));
        assertThat(enrol(site, again)).isEqualTo(Outcome.ENROLLED);
        assertThat(told(site)).startsWith(NORTH);
    }

    @Test
    void replacesAMachine() throws Exception {
        enrolled();
        var id = site.office.own().orElseThrow().id();
        var code = code(central.administrator.post(
                "/" + shown().first("form[action$=/invite]").attr("action"), Map.of()));
        assertThat(site.heartbeats.beat())
                .as("goes on until the other has enrolled")
                .isTrue();
        assertThat(listed().words()).contains("Code for another machine is out");
        var other = machine("other");
        assertThat(enrol(other, code)).isEqualTo(Outcome.ENROLLED);
        assertThat(other.office.own().orElseThrow().id()).isEqualTo(id);
        assertThat(site.heartbeats.beat()).isFalse();
        assertThat(told(site)).startsWith(NOBODY);
        assertThat(told(other)).isEqualTo(NORTH + " & more");
    }

    @Test
    void tellsOnBothSidesSinceWhenThereIsNoContact() {
        enrolled();
        pass(Duration.ofSeconds(59));
        assertThat(central.office.all().get(0).there()).isTrue();
        wire.state.set(Wire.State.LOSES_ANSWERS);
        assertThat(site.heartbeats.beat()).isFalse();
        assertThat(site.office.own().orElseThrow().there())
                .as("one lost answer is nothing")
                .isTrue();
        pass(Duration.ofSeconds(60));
        assertThat(site.heartbeats.beat()).isFalse();
        var lost = site.office.own().orElseThrow();
        assertThat(lost.there()).isFalse();
        assertThat(lost.since()).isEqualTo(NOW);
        assertThat(central.office.all().get(0).there())
                .as("the centre hears it, and its call comes again")
                .isFalse();
        assertThat(listed().words()).contains("Not heard", "for 60 seconds or longer");
        wire.state.set(Wire.State.WHOLE);
        assertThat(site.heartbeats.beat()).isTrue();
        pass(Duration.ofSeconds(25));
        assertThat(site.heartbeats.beat()).isTrue();
        assertThat(site.office.own().orElseThrow().there()).isTrue();
        assertThat(site.office.own().orElseThrow().since()).isEqualTo(NOW.plusSeconds(119));
        assertThat(central.office.all().get(0).there()).isTrue();
        assertThat(listed().words()).doesNotContain("A copy calls");
    }

    @Test
    void tellsAdministratorsOnceOfEachSilence() {
        invited("Never enrolled");
        enrolled();
        assertThat(central.told()).isEmpty();
        for (int i = 0; i < 4; i++) {
            pass(Duration.ofSeconds(30));
            assertThat(central.told()).hasSize(i < 1 ? 0 : 1);
        }
        var told = central.told().get(0);
        assertThat(told.subject()).isEqualTo(NORTH + " is not heard");
        assertThat(told.body()).contains("10:00:00", "/admin/sites/" + siteId());
        assertThat(central.figure("madang_sites", "silent")).isOne();
        assertThat(central.figure("madang_sites", "invited")).isOne();
        assertThat(central.figure("madang_sites_silence_seconds", "")).isEqualTo(120);

        for (int i = 0; i < 3; i++) {
            pass(Duration.ofSeconds(30));
            assertThat(site.heartbeats.beat()).isTrue();
            assertThat(central.told())
                    .extracting(MessageRow::subject)
                    .containsExactly(NORTH + " is heard again", NORTH + " is not heard");
        }
        assertThat(central.figure("madang_sites", "here")).isOne();
        assertThat(central.figure("madang_sites", "silent")).isZero();
        assertThat(central.figure("madang_sites_silence_seconds", "")).isZero();
        pass(Duration.ofSeconds(90));
        assertThat(central.told()).as("another silence is another message").hasSize(3);
    }

    @Test
    void tellsNobodyOfSitesThatWereWithdrawnAndAllOfThoseThatWereReplaced() throws Exception {
        enrolled();
        assertThat(central.told()).isEmpty();
        pass(Duration.ofSeconds(90));
        assertThat(central.told()).hasSize(1);
        var again = code(central.administrator.post(
                "/" + shown().first("form[action$=/invite]").attr("action"), Map.of()));
        assertThat(enrol(machine("other"), again)).isEqualTo(Outcome.ENROLLED);
        pass(Duration.ofSeconds(30));
        assertThat(central.told().get(0).subject()).isEqualTo(NORTH + " is heard again");
        press("/withdraw");
        pass(Duration.ofSeconds(90));
        assertThat(central.told()).hasSize(2);
        assertThat(site.figure("madang_sites", "here"))
                .as("a site has no figures")
                .isNegative();
    }

    @Test
    void doesNotTakeItsOwnRestForTheSilenceOfSites() throws Exception {
        enrolled();
        assertThat(central.told()).isEmpty();
        pass(Duration.ofMinutes(10));
        central.listensAnew();
        for (int i = 0; i < 4; i++) {
            assertThat(central.told()).isEmpty();
            pass(Duration.ofSeconds(25));
            assertThat(site.heartbeats.beat()).isTrue();
        }
        assertThat(central.told()).isEmpty();
    }

    private String siteId() {
        return central.office.all().get(0).id();
    }

    @Test
    void measuresTheClockOfTheSite() {
        siteClock.pass(Duration.ofSeconds(-40));
        enrolled();
        assertThat(listed().words()).contains("Measured with the next sign of life");
        site.heartbeats.beat();
        assertThat(central.office.all().get(0).ahead().orElseThrow())
                .isBetween(Duration.ofSeconds(-40), Duration.ofSeconds(-35));
        assertThat(listed().words()).contains("Wrong", "s behind, give or take");
    }

    @Test
    void refusesACopyUntilSomebodyDecides() throws Exception {
        enrolled();
        var copy = machine("copy");
        ClonedDisk.clone(site.tables, copy.tables);
        assertThat(site.heartbeats.beat()).isTrue();
        assertThat(copy.heartbeats.beat()).isFalse();
        assertThat(site.heartbeats.beat()).as("the other goes on").isTrue();
        assertThat(site.heartbeats.beat()).isTrue();
        assertThat(told(copy)).startsWith(NOBODY);
        assertThat(told(site)).startsWith(NORTH);
        assertThat(copy.heartbeats.beat()).as("however often it calls").isFalse();
        assertThat(copy.administrator.get("//admin/central").words()).contains("refuses this machine");
        assertThat(shown().words())
                .contains("Two machines call as this site", "The machine that goes on is", "at 127.0.0.1");
        assertThat(central.city.audit.latest(20))
                .extracting(AuditLog.Entry::action)
                .containsOnlyOnce("sites.copy-noticed");

        press("/copy/go-on");
        assertThat(site.heartbeats.beat()).isFalse();
        assertThat(copy.heartbeats.beat()).isTrue();
        assertThat(copy.heartbeats.beat()).isTrue();
        assertThat(site.heartbeats.beat()).isFalse();
        assertThat(told(copy)).startsWith(NORTH);
        assertThat(told(site)).startsWith(NOBODY);
        press("/copy/forget");
        assertThat(listed().words()).doesNotContain("A copy calls");
    }

    @Test
    void callsByItselfNowAndThen() {
        enrolled();
        site.jobs.runDue();
        pass(Duration.ofSeconds(25));
        site.jobs.runDue();
        assertThat(central.office.all().get(0).heard()).contains(NOW.plusSeconds(25));
    }

    @Test
    void answersWhateverIsSent() {
        enrolled();
        var known = Map.of(
                "secret", "\"" + ClonedDisk.secret(site.tables) + "\"",
                "line",
                        "\""
                                + central.office
                                        .register()
                                        .all()
                                        .get(0)
                                        .pulse()
                                        .orElseThrow()
                                        .line() + "\"",
                "code", "\"" + invited("South") + "\"");
        var bodies = HostileBodies.all(known);
        assertThat(bodies).hasSizeGreaterThan(150);
        for (var path : List.of("/sites/heartbeat", "/sites/enrol")) {
            for (var body : bodies) {
                var reply = sent(central, path, body);
                assertThat(reply.status())
                        .as(path + " " + body.substring(0, Math.min(80, body.length())))
                        .isLessThan(500);
                assertThat(reply.text()).startsWith("{").doesNotContain("Exception");
            }
        }
        var odd = sent(
                central,
                "/sites/heartbeat",
                bodies.stream()
                        .filter(each -> each.contains("\"host\":\"\\u0000"))
                        .findFirst()
                        .orElseThrow());
        assertThat(odd.status()).isEqualTo(400);
        assertThat(odd.text()).contains("\"word\":\"body\"", "Not understood: host");
        assertThat(listed().status()).isEqualTo(200);
        assertThat(sent(site, "/sites/enrol", "{}").status())
                .as("a site takes no sites")
                .isEqualTo(404);
    }

    /** From another address each time, so that nobody is too fast. */
    private Response sent(Server to, String path, String body) {
        calls++;
        return to.city.site.serve(Request.of("POST", path, body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "application/json")
                .with("Accept", "application/json")
                .from("10.0." + calls / 250 + "." + (1 + calls % 250), false));
    }
}
