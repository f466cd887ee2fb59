// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootFailureTest {
    /** As the container wrote it when a bundle was missing. */
    private static final String FAILED = """
            2026-11-22T14:23:18,533 ERROR BootFeaturesInstaller    Error installing boot features
            org.apache.karaf.features.internal.util.MultiException: Error:
            \tError downloading mvn:city.madang/kit-portal/0.1.0
            \tat org.apache.karaf.features.internal.download.impl.MavenDownloadManager(MavenDownloadManager.java:91)
            \tSuppressed: java.io.IOException: Error downloading
            """;

    @TempDir
    Path logs;

    @Test
    void saysWhatCouldNotBeInstalledAndWhereTheLogIs() throws IOException {
        var failure = BootFailure.watch(logs);
        var log = Files.writeString(logs.resolve("madang.log"), "2026-11-22 INFO  Main  Starting\n" + FAILED);
        assertThat(failure.text())
                .hasValue("madang: the server did not start, because a part of it could not be installed:\n"
                        + "  org.apache.karaf.features.internal.util.MultiException: Error:\n"
                        + "  Error downloading mvn:city.madang/kit-portal/0.1.0\n"
                        + "The log is in " + log);
    }

    @Test
    void readsALogOfJson() throws IOException {
        var log = Files.createFile(logs.resolve("madang.json"));
        var failure = BootFailure.watch(logs);
        var line = "{\"message\":\"Error installing boot features\",\"exception\":\""
                + "org.osgi.service.resolver.ResolutionException: Unable to resolve\\n\\tat org.apache.felix\"}\n";
        Files.writeString(log, line);
        assertThat(failure.text().orElseThrow())
                .doesNotContain("at org.apache.felix")
                .contains("madang.json");
    }

    @Test
    void takesNothingFromAnEarlierStart() throws IOException {
        var log = Files.writeString(logs.resolve("madang.log"), FAILED);
        var failure = BootFailure.watch(logs);
        Files.writeString(log, "2026-11-22 INFO  Main  Starting\n", StandardOpenOption.APPEND);
        assertThat(failure.text()).isEmpty();
    }

    @Test
    void readsALogThatBeganAnew() throws IOException {
        var log = Files.writeString(logs.resolve("madang.log"), "x".repeat(FAILED.length() + 1));
        var failure = BootFailure.watch(logs);
        Files.writeString(log, FAILED);
        assertThat(failure.text()).isPresent();
    }

    @Test
    void isSilentWithoutALog() throws IOException {
        assertThat(BootFailure.watch(logs).text()).isEmpty();
    }
}
