// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city is backed up while people file requests, and its copy is restored into Derby, from there into PostgreSQL, and back. */
@Tag("soak")
class BackupIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BEFORE = 12;
    private static final Pattern NANOSECONDS =
            Pattern.compile("(\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6})\\d{3}(?=\")");
    private static final Pattern THOUSANDS =
            Pattern.compile("(\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3})000(?=\")");

    @TempDir
    Path folder;

    @Test
    void comesBackInEitherDatabase() throws Exception {
        var first = folder.resolve("first");
        List<Filed> acknowledged;
        try (var city = RunningCity.demo().start()) {
            acknowledged = backUpWhilePeopleFile(city, first);
            assertThat(city.command("restore", first.toString()).output()).contains("a server has the data folder");
        }
        try (var derby = RunningCity.demo().unpack()) {
            succeeds(derby, "verify-backup", first.toString());
            succeeds(derby, "restore", first.toString());
            assertThat(derby.command("restore", first.toString()).output()).contains("is not empty");
            isSame(derby, first, folder.resolve("second"));
            Files.writeString(derby.data().resolve("restoring"), "");
            assertThat(derby.command("run").output()).contains("was interrupted");
        }
        try (var server = EmbeddedPostgres.builder().start()) {
            var settings = RunningCity.demo()
                    .with("MADANG_DB_URL", server.getJdbcUrl("postgres", "postgres"))
                    .with("MADANG_DB_USER", "postgres");
            try (var postgres = settings.unpack()) {
                succeeds(postgres, "restore", folder.resolve("second").toString());
                isSame(postgres, first, folder.resolve("third"));
                serves(postgres, acknowledged);
                succeeds(postgres, "backup", "--out", folder.resolve("open").toString());
                succeeds(postgres, "verify-backup", folder.resolve("open").toString());
            }
        }
        try (var back = RunningCity.demo().unpack()) {
            succeeds(back, "restore", folder.resolve("third").toString());
            serves(back, acknowledged);
        }
    }

    /** Gives the requests that were answered before the backup began. */
    private static List<Filed> backUpWhilePeopleFile(RunningCity city, Path out) throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Filed>();
        var enough = new AtomicBoolean();
        var citizens = Executors.newFixedThreadPool(2);
        try {
            var filing = List.of(
                    citizens.submit(Filed.untilTheCut(city, "gargoyle", acknowledged, enough::get)),
                    citizens.submit(Filed.untilTheCut(city, "belfry", acknowledged, enough::get)));
            Eventually.require("requests filed", PATIENCE, () -> acknowledged.size() >= BEFORE);
            var before = new ArrayList<>(acknowledged);
            succeeds(city, "backup", "--out", out.toString());
            int after = acknowledged.size();
            Eventually.require("people go on filing", PATIENCE, () -> acknowledged.size() > after);
            enough.set(true);
            for (var each : filing) {
                each.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return before;
        } finally {
            enough.set(true);
            citizens.shutdownNow();
        }
    }

    /** Backs the closed city up again: the same rows, files and keys. */
    private static void isSame(RunningCity city, Path backup, Path again) throws Exception {
        succeeds(city, "backup", "--out", again.toString());
        var before = rows(backup);
        var after = rows(again);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((table, rows) -> assertThat(after.get(table)).as(table).isEqualTo(rows));
        assertThat(manifest(again, "files/")).isNotEmpty().isEqualTo(manifest(backup, "files/"));
        assertThat(again.resolveSibling(again.getFileName() + "-keys").resolve("master"))
                .hasSameBinaryContentAs(
                        backup.resolveSibling(backup.getFileName() + "-keys").resolve("master"));
    }

    /** All rows of all tables, each table in an order of its own; times to the microsecond, which is all that PostgreSQL keeps. */
    private static TreeMap<String, List<String>> rows(Path backup) throws IOException {
        var all = new TreeMap<String, List<String>>();
        try (var files = Files.walk(backup.resolve("database"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jsonl.gz")).toList()) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                    var lines = new String(in.readAllBytes())
                            .lines()
                            .skip(1)
                            .map(line -> NANOSECONDS.matcher(line).replaceAll("$1"))
                            .map(line -> THOUSANDS.matcher(line).replaceAll("$1"))
                            .sorted()
                            .toList();
                    all.put(file.getFileName().toString(), lines);
                }
            }
        }
        assertThat(all).containsKey("complaints_request.jsonl.gz").containsKey("data_outbox.jsonl.gz");
        assertThat(all.get("complaints_request.jsonl.gz")).hasSizeGreaterThanOrEqualTo(BEFORE);
        return all;
    }

    private static List<String> manifest(Path backup, String below) throws IOException {
        return Files.readAllLines(backup.resolve("manifest.sha256")).stream()
                .filter(line -> line.contains("  " + below))
                .toList();
    }

    private static void serves(RunningCity city, List<Filed> acknowledged) throws Exception {
        city.start();
        for (var each : acknowledged) {
            each.isThere(city);
        }
        var chief = Guest.signedIn(city, "chief", "madang-demo");
        var number = acknowledged.get(0).number();
        assertThat(chief.get("/complaints/desk/requests/" + number).words("h1"))
                .isEqualTo(acknowledged.get(0).draft().title());
        var later = new Citizen(city).file("A gargoyle of later", "PUBLIC");
        assertThat(acknowledged).noneMatch(each -> each.number().equals(later.number()));
        Eventually.require(
                "the index was built",
                PATIENCE,
                () -> new Guest(city)
                                .get("/search?q=light")
                                .document()
                                .select(".hit a")
                                .eachAttr("href")
                                .size()
                        >= 3);
    }

    private static void succeeds(RunningCity city, String... words) throws Exception {
        var ended = city.command(words);
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.output()).doesNotContain("ATTENTION", "NOT RESTORED", "Exception");
    }
}
