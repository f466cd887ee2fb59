// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.outside;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/developer/a-solution-in-a-day.md is followed outside of the clone, command by command. */
@Tag("soak")
class SolutionInADayIT {
    private static final Path PAGE = Path.of("../../docs/developer/a-solution-in-a-day.md");
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST_MINUTES = 10;
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void everyCommandOfThePageWorks() throws Exception {
        var home = folder.resolve("home");
        FolderRepository.fill(folder.resolve("repository"))
                .settings(home, Path.of(System.getProperty("madang.repository")));
        var commands = commands();
        assertThat(commands).hasSize(4);
        try (var city = RunningCity.demo().start()) {
            run(city, commands.get(0));
            run(city, commands.get(1));
            run(city, commands.get(2));
            assertThat(Eventually.holds(LONGEST_OPENING, () -> page(city).contains("Nothing has been settled yet.")))
                    .isTrue();
            run(city, commands.get(3));
            assertThat(Eventually.holds(LONGEST_OPENING, () -> !page(city).contains("Nothing has been settled yet.")))
                    .isTrue();
        }
    }

    private static String page(RunningCity city) throws Exception {
        return city.get("/dogs").body();
    }

    private static List<String> commands() throws IOException {
        return COMMANDS.matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private void run(RunningCity city, String commands) throws Exception {
        var output = Files.createTempFile(folder, "commands", ".txt");
        var builder = city.prepare(List.of("sh", "-e", "-c", commands)).directory(folder.toFile());
        var maven = Path.of(System.getProperty("madang.maven"), "bin").toString();
        builder.environment().merge("PATH", maven, (path, first) -> first + File.pathSeparator + path);
        builder.environment().put("MAVEN_OPTS", "-Duser.home=" + folder.resolve("home"));
        builder.environment().put("MADANG", city.home().toString());
        var started = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(started.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(started.exitValue()).as(Files.readString(output)).isZero();
    }
}
