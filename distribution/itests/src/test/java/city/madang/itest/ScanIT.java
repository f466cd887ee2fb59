// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two scanners find in the demo city. They are Debian's packages wapiti and sqlmap; without them the test says so and is left out. */
@Tag("soak")
class ScanIT {
    /**
     * All that attack. Not those that only look at headers and cookies, which want TLS or fields out of use, nor the one for forged
     * forms, which takes 'refused both times' for a hole; {@link AttackIT} looks at these.
     */
    private static final String ATTACKS =
            "sql,blindsql,xss,permanentxss,file,exec,crlf,redirect,htaccess,backup,methods";

    private static final long LONGEST_MINUTES = 15;

    private static RunningCity city;
    /** Signed in before the scans, which use up what a network may try. */
    private static Guest officer;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.demo().start();
        officer = Guest.signedIn(city, "officer", "madang-demo");
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    /** From the street only: it sends every form that it sees, also the one that signs out. */
    @Test
    void wapitiFindsNothing() throws Exception {
        var report = folder.resolve("wapiti.json");
        var said = scan(List.of(
                "wapiti",
                "-u",
                city.at("/").toString(),
                "--skip",
                "_csrf",
                "--skip",
                "_once",
                "--flush-session",
                "--store-session",
                folder.toString(),
                "--no-bugreport",
                "-m",
                ATTACKS,
                "-d",
                "3",
                "--max-links-per-page",
                "25",
                "--max-files-per-dir",
                "12",
                "--max-scan-time",
                "120",
                "--max-attack-time",
                "30",
                "-f",
                "json",
                "-o",
                report.toString()));
        System.out.println(said.replaceAll("(?s).*?(\\[\\*] Wapiti found)", "$1"));
        var found = new ArrayList<String>();
        new ObjectMapper()
                .readTree(report.toFile())
                .get("vulnerabilities")
                .properties()
                .forEach(kind -> kind.getValue().forEach(one -> found.add(kind.getKey() + ": " + one)));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=light",
                "/complaints/public?q=light&area=11110&year=2026&page=1",
                "/complaints/like?title=light"
            })
    void sqlmapFindsNothingInAddresses(String path) throws Exception {
        injectsNothing(sqlmap(path, "--level", "2", "--technique=BEUST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints/desk?q=light&page=1", "/search?q=light"})
    void sqlmapFindsNothingAsAnOfficial(String path) throws Exception {
        var said = sqlmap(path, "--level", "1", "--technique=BEUST", "--cookie=" + officer.cookies());
        injectsNothing(said);
        assertThat(said).as("led to the page for signing in").doesNotContain("redirect to");
        assertThat(officer.get("/complaints/desk").status())
                .as("still signed in")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complaints/new", "/account/receipt", "/account/sign-in"})
    void sqlmapFindsNothingInForms(String path) throws Exception {
        injectsNothing(
                sqlmap(path, "--forms", "--csrf-token=_csrf", "--level", "1", "--technique=BEUS", "--skip=_once"));
    }

    private String sqlmap(String path, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "sqlmap",
                "--batch",
                "-u",
                city.at(path).toString(),
                "--risk",
                "1",
                "--flush-session",
                "--output-dir",
                folder.toString()));
        command.addAll(List.of(more));
        return scan(command);
    }

    private static void injectsNothing(String said) {
        assertThat(said)
                .contains("all tested parameters do not appear to be injectable")
                .doesNotContain("identified the following injection point");
    }

    private String scan(List<String> command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command.get(0)), command.get(0) + " is not installed, nothing was scanned");
        var output = folder.resolve("output.txt");
        var scanner = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!scanner.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            scanner.destroyForcibly();
        }
        assertThat(scanner.waitFor()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static boolean isInstalled(String scanner) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, scanner)));
    }
}
