// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.container.SolutionKar;
import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process is killed while a module is updated and while it is rolled back; the next start ends what was begun. */
@Tag("soak")
class KillDuringUpdateIT {
    private static final String OLD = "0.1.0";
    private static final String NEW = "0.1.1";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** Long enough for the process to be killed in it. */
    private static final String SCRIPT = "alter table hello_greeting add column stars integer default 0 not null;\n"
            + "update hello_greeting set stars = 5;\n".repeat(2000);

    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.demo().unpack();
        for (var kar :
                List.of(SolutionKar.hello(OLD), SolutionKar.hello(NEW, Map.of("db/hello/V2__stars.sql", SCRIPT)))) {
            kar.write(city.home().resolve("modules").resolve(kar.fileName()));
        }
        city.start();
        try (var kars = Files.list(city.home().resolve("modules"))) {
            for (var kar : kars.filter(each -> each.toString().endsWith(".kar")).toList()) {
                var said = city.command("console", "madang:archive-trust " + Sha256.of(kar))
                        .output();
                assertThat(said).contains("TRUSTED");
            }
        }
        city.command("console", "madang:module-update hello " + OLD);
        serves(OLD);
        var guest = new Guest(city);
        guest.send(guest.get("/hello/write")
                .form("/hello/write")
                .with("visitor", "Ann")
                .with("words", "A fine town"));
        serves(OLD);
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    @Test
    void whatWasBegunIsEnded() throws Exception {
        for (var phase : List.of("GOING", "OPENING")) {
            killed(phase, "madang:module-update hello " + NEW);
            serves(NEW);
            killed(phase, "madang:module-roll-back hello " + newest());
            serves(OLD);
        }
    }

    private static void killed(String phase, String command) throws Exception {
        var mark = city.data().resolve("under-way/hello.properties");
        var asked = city.prepare(List.of(city.home().resolve("bin/madang").toString(), "console", command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Eventually.require(phase + " of " + command, PATIENCE, () -> says(mark, "phase=" + phase));
        city.kill();
        asked.destroyForcibly();
        assertThat(mark).content().contains("phase=" + phase);
        city.start();
        Eventually.require("the end of " + command, PATIENCE, () -> Files.notExists(mark));
    }

    private static boolean says(Path file, String words) throws IOException {
        return Files.exists(file) && Files.readString(file).contains(words);
    }

    private static void serves(String version) throws Exception {
        Eventually.require("version " + version, PATIENCE, () -> page().contains("book " + version));
        var page = page();
        assertThat(page).contains("book " + version);
        if (Files.exists(city.data().resolve("snapshots/hello"))) {
            assertThat(page).contains("A fine town");
        }
    }

    private static String page() throws Exception {
        return new Guest(city).open("/hello?lang=en").text();
    }

    private static String newest() throws IOException {
        try (var snapshots = Files.list(city.data().resolve("snapshots/hello"))) {
            return snapshots
                    .map(each -> each.getFileName().toString())
                    .filter(name -> name.endsWith(OLD))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
