// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code bin/madang} refuses before the server starts. */
class LauncherIT {
    private static RunningCity city;

    @TempDir
    Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        city = RunningCity.fresh().unpack();
    }

    @AfterAll
    static void remove() throws Exception {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_402", "11.0.22", "16.0.2", "24", "25.0.1"})
    void refusesJdk(String version) throws Exception {
        var ended = runOn(version);
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("needs a JDK from 17 to 23")
                .doesNotContain("started by")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.15", "21.0.7", "21-ea"})
    void runsOnJdk(String version) throws Exception {
        assertThat(runOn(version).output()).contains("started by " + version);
    }

    @Test
    void readsSecretsFromFiles() throws Exception {
        var secret = Files.writeString(folder.resolve("password"), "s3cret $(of) a file\n");
        var ended = runOn("21", Map.of("MADANG_DB_PASSWORD_FILE", secret.toString()));
        assertThat(ended.output()).contains("password s3cret $(of) a file");
        var given = runOn("21", Map.of("MADANG_DB_PASSWORD_FILE", secret.toString(), "MADANG_DB_PASSWORD", "given"));
        assertThat(given.output()).contains("password given");
        var missing = runOn("21", Map.of("MADANG_SMTP_PASSWORD_FILE", "/nowhere"));
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.output()).contains("cannot read the file that MADANG_SMTP_PASSWORD_FILE names: /nowhere");
    }

    @Test
    void refusesAPortInUse() throws Exception {
        try (var taken = new ServerSocket(city.httpPort(), 1, InetAddress.getByName("127.0.0.1"))) {
            var ended = city.command("run");
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.output())
                    .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort(), "MADANG_HTTP_PORT")
                    .hasLineCount(1);
        }
    }

    @Test
    void refusesAParentThatIsGone() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var ended = city.command("run", "--parent", "" + gone.pid());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("there is no process " + gone.pid());
    }

    @Test
    void refusesWordsThatItDoesNotKnow() throws Exception {
        assertThat(city.command("dance").output()).contains("not understood: dance");
        assertThat(city.command("run", "--fast").output()).contains("not understood: --fast");
    }

    @Test
    void printsWhatTheReleasesSinceAskFor() throws Exception {
        assertThat(city.command("upgrade-notes").output()).contains("asks for nothing");
        var since = city.command("upgrade-notes", "0.0.1");
        assertThat(since.code()).isZero();
        assertThat(since.output()).contains("From release 0.0.1 to ", "# 0.1.0");
        assertThat(city.command("upgrade-notes", "yesterday").output())
                .contains("not the version of a release: yesterday");
    }

    @Test
    void tellsThatNoServerRuns() throws Exception {
        var ended = city.command("status");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("Madang is not running");
        assertThat(city.command("stop").code()).isZero();
    }

    /** Runs with a java that only tells its version. */
    private RunningCity.Finished runOn(String version) throws Exception {
        return runOn(version, Map.of());
    }

    private RunningCity.Finished runOn(String version, Map<String, String> environment) throws Exception {
        var java = folder.resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%1$s" 2024-01-01' >&2; exit; fi
                echo started by %1$s
                echo password "$MADANG_DB_PASSWORD"
                """.formatted(version));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        var builder = city.prepare(List.of(city.home().resolve("bin/madang").toString(), "run"))
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().merge("PATH", folder.toString(), (path, mine) -> mine + ":" + path);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes());
        return new RunningCity.Finished(process.waitFor(), output);
    }
}
