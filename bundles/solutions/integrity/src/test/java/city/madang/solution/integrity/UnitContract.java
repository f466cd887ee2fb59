// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.integrity.domain.ReportId;
import city.madang.solution.integrity.domain.Side;
import city.madang.solution.integrity.store.EntryRow;
import city.madang.solution.integrity.store.TalkMapper;
import city.madang.testkit.Browser;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The unit at work: keys, days to answer by, who may see what, and the end of a report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UnitContract {
    private Site site;
    private Browser chief;
    private Browser examiner;
    private final Set<String> seen = new HashSet<>();

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = kit().open(new IntegrityModule());
        chief = Lane.chief(site);
        assertThat(site.browser().get("/new").words())
                .contains("cannot be taken in yet")
                .contains("ombudsperson");
        assertThat(chief.post("/desk/keys", Map.of("passphrase", "too short", "again", "other"))
                        .errors())
                .containsExactly("The passphrase needs at least 12 characters", "The two are not alike");
        assertThat(Lane.establish(site)).matches("[0-9A-Z]{5}(-[0-9A-Z]{5}){5}");
        examiner = Lane.investigator(site);
    }

    @AfterAll
    void close() {
        site.close();
    }

    /** A report of its own for a test; gives its path. */
    private String filed(SentFile... files) {
        Lane.filed(site.browser(), Map.of(), files);
        var rows = chief.get("/desk").document().select("tbody a");
        return rows.stream()
                .map(link -> link.attr("href").substring("/integrity".length()))
                .filter(seen::add)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onlyTheChiefMakesKeysAndAssigns() {
        var path = filed();
        assertThat(examiner.get("/desk/keys").status()).isEqualTo(403);
        assertThat(examiner.get("/desk/passphrase").status()).isEqualTo(403);
        Lane.unlock(examiner);
        assertThat(examiner.get(path).find("#assign-form")).isEmpty();
        assertThat(chief.get("/desk/keys").title()).isEqualTo("Change the passphrase");
    }

    @Test
    void theDaysOfTheDirectiveAreShownAndKept() {
        var path = filed();
        Lane.unlock(examiner);
        var report = examiner.get(path);
        assertThat(report.words()).contains("Acknowledge by ").contains("Tell what is done by ");
        assertThat(examiner.post(path + "/acknowledge", Map.of()).words()).contains("Acknowledge done");
        examiner.post(path + "/reply", Map.of("reply", "It goes to the prosecutor", "feedback", "on"));
        assertThat(examiner.get(path).words()).contains("Tell what is done done");
        assertThat(examiner.post(path + "/state", Map.of("state", "HANDED_OVER"))
                        .words())
                .contains("Handed over to another authority");
        assertThat(examiner.post(path + "/state", Map.of("state", "EXAMINED")).words())
                .contains("Being examined");
    }

    @Test
    void aReportIsClosedToWhoMayBeConcerned() {
        var path = filed();
        Lane.unlock(chief);
        Lane.unlock(examiner);
        assertThat(examiner.get(path).status()).isEqualTo(200);
        var id = chief.get(path).document().select("#f-closed option").stream()
                .filter(option -> option.text().contains("examiner"))
                .findFirst()
                .orElseThrow()
                .attr("value");
        chief.post(path + "/assign", Map.of("official", id));
        assertThat(chief.get("/desk").words()).contains("Official examiner");
        chief.get(path);
        assertThat(chief.post(path + "/close-to", Map.of("closed", id)).words())
                .contains("Closed to: Official examiner");
        assertThat(examiner.get(path).status()).isEqualTo(404);
        assertThat(examiner.get("/desk").text()).doesNotContain(path);
        assertThat(chief.get("/desk").words()).doesNotContain("Official examiner");

        var own = chief.get(path).document().select("#f-closed option").stream()
                .filter(option -> option.text().contains("chiefauditor"))
                .findFirst()
                .orElseThrow()
                .attr("value");
        var last = chief.post(path + "/close-to", Map.of("closed", own));
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.words()).contains("Somebody has to remain");
        chief.post(path + "/open-to", Map.of("opened", id));
        assertThat(examiner.get(path).status()).isEqualTo(200);
    }

    @Test
    void theLockClosesByItselfAndByHand() {
        var path = filed();
        Lane.unlock(examiner);
        examiner.get("/desk");
        assertThat(examiner.post("/desk/lock", Map.of()).words()).contains("The lane is locked for you");
        assertThat(examiner.get(path).title()).isEqualTo("Unlock the lane");
        assertThat(examiner.post("/desk/unlock", Map.of("passphrase", "something else"))
                        .errors())
                .hasSize(1);
        assertThat(examiner.post("/desk/unlock", Map.of("passphrase", Lane.PASSPHRASE))
                        .title())
                .startsWith("Report ");
        site.later(Duration.ofMinutes(16));
        assertThat(examiner.get(path).title()).isEqualTo("Unlock the lane");
    }

    @Test
    void anEntryThatWasChangedInTheDatabaseIsShownAsSuch() {
        var path = filed();
        var id = new ReportId(path.substring("/desk/reports/".length()));
        site.database()
                .run(tx -> tx.mapper(TalkMapper.class)
                        .insertEntry(new EntryRow(
                                "e1", id, 1, Side.UNIT, LocalDate.EPOCH, "l1.c29tZXRoaW5n", Optional.empty(), "e1")));
        Lane.unlock(examiner);
        assertThat(examiner.get(path).words())
                .contains("The tender was never opened")
                .contains("Changed in the database: it cannot be read");
    }

    @Test
    void thePassphraseIsChanged() {
        chief.get("/desk/passphrase");
        var wrong = Map.of(
                "known",
                "not the present one",
                "passphrase",
                "five other words here",
                "again",
                "five other words here");
        assertThat(chief.post("/desk/passphrase", wrong).errors())
                .containsExactly("This is neither the passphrase nor the recovery code");
        var right = new HashMap<>(wrong);
        right.put("known", Lane.PASSPHRASE);
        assertThat(chief.post("/desk/passphrase", right).words()).contains("The passphrase is changed");
        right.put("known", "five other words here");
        right.put("passphrase", Lane.PASSPHRASE);
        right.put("again", Lane.PASSPHRASE);
        assertThat(chief.post("/desk/passphrase", right).errors()).isEmpty();
    }

    @Test
    void whatWasKeptLongEnoughIsGoneWithItsFiles() throws IOException {
        var path = filed(SentFile.pdf("files", "one.pdf"));
        var open = filed();
        Lane.unlock(examiner);
        var files = sealedFiles();
        examiner.get(path);
        examiner.post(path + "/state", Map.of("state", "CLOSED"));
        var rule = site.offer().retention().get("reports");
        assertThat(rule.over(site.now(), 10)).isZero();
        var later = site.now().plus(Duration.ofDays(2));
        assertThat(rule.over(later, 10)).isEqualTo(1);
        assertThat(rule.remove(later, 10)).isEqualTo(1);
        assertThat(examiner.get(path).status()).isEqualTo(404);
        assertThat(examiner.get(open).status()).isEqualTo(200);
        assertThat(site.kit().files().list(path.substring("/desk/reports/".length())))
                .isEmpty();
        assertThat(files).isEqualTo(1);
    }

    private long sealedFiles() throws IOException {
        try (var all = Files.walk(site.folder())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> start(file).equals("MDL1"))
                    .count();
        }
    }

    private static String start(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
