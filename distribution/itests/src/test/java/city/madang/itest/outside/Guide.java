// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.outside;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.RunningCity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation whose commands are run as they stand there, in a folder outside of the clone. */
public final class Guide {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final int LONGEST_MINUTES = 10;

    private final Path folder;
    private final List<String> commands;

    /** @param page below {@code docs} */
    public Guide(String page, Path folder) throws IOException {
        this.folder = folder;
        commands = COMMANDS.matcher(Files.readString(Path.of("../../docs").resolve(page)))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    public int steps() {
        return commands.size();
    }

    /** Where Maven has its settings and what it fetches, in place of the home of whoever runs this. */
    public Path home() {
        return folder.resolve("home");
    }

    /** @param step from 1 */
    public void run(RunningCity city, int step) throws Exception {
        var output = Files.createTempFile(folder, "commands", ".txt");
        var builder =
                city.prepare(List.of("sh", "-e", "-c", commands.get(step - 1))).directory(folder.toFile());
        var maven = Path.of(System.getProperty("madang.maven"), "bin").toString();
        builder.environment().merge("PATH", maven, (path, first) -> first + File.pathSeparator + path);
        builder.environment().put("MAVEN_OPTS", "-Duser.home=" + home());
        builder.environment().put("MADANG", city.home().toString());
        var started = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(started.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        assertThat(started.exitValue()).as(Files.readString(output)).isZero();
    }
}
