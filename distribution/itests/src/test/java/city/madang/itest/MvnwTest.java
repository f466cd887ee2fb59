// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code mvnw}, on a PATH of its own and with an archive from this machine. */
class MvnwTest {
    private static final Path MVNW = Path.of("../../mvnw");
    private static final List<String> TOOLS = List.of(
            "sh", "awk", "cut", "sed", "mkdir", "mktemp", "mv", "rm", "tar", "gzip", "curl", "sha512sum", "java");

    @TempDir
    Path folder;

    private final AtomicInteger fetched = new AtomicInteger();
    private HttpServer server;
    private byte[] archive;
    private Path path;

    @BeforeEach
    void serveMaven() throws Exception {
        archive = pack(maven("apache-maven-3.9.9", "3.9.9"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/maven.tar.gz", call -> {
            fetched.incrementAndGet();
            call.sendResponseHeaders(200, archive.length);
            call.getResponseBody().write(archive);
            call.close();
        });
        server.start();
        path = Files.createDirectory(folder.resolve("path"));
        for (var tool : TOOLS) {
            executable(path.resolve(tool), "#!/bin/sh\nexec %s \"$@\"\n".formatted(find(tool)));
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void usesTheMavenOnThePathWhenItIsNewEnough() throws Exception {
        installOnPath("3.8.6");
        assertThat(run(MVNW, "verify", "-Dx=a b")).isEqualTo(new Ended(0, "Maven 3.8.6 <verify> <-Dx=a b>"));
        assertThat(fetched).hasValue(0);
    }

    @Test
    void fetchesMavenOnceWhenThereIsNone() throws Exception {
        var script = pinnedTo(archive);
        assertThat(run(script, "verify").lines()).endsWith("Maven 3.9.9 <verify>");
        assertThat(run(script, "verify")).isEqualTo(new Ended(0, "Maven 3.9.9 <verify>"));
        assertThat(fetched).hasValue(1);
    }

    @Test
    void fetchesMavenWhenTheOneOnThePathIsTooOld() throws Exception {
        installOnPath("3.8.5");
        assertThat(run(pinnedTo(archive), "verify").lines()).endsWith("Maven 3.9.9 <verify>");
    }

    @Test
    void runsNothingWhenTheChecksumIsWrong() throws Exception {
        var ended = run(MVNW, "verify");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("the checksum of", "is wrong").doesNotContain("Maven 3.9.9 <");
        try (var kept = Files.walk(folder.resolve("kept"))) {
            assertThat(kept.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void saysWhatCouldNotBeFetched() throws Exception {
        server.removeContext("/maven.tar.gz");
        var ended = run(MVNW, "verify");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("could not fetch http://");
    }

    private record Ended(int code, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Ended run(Path script, String... words) throws Exception {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("kept").toString());
        builder.environment()
                .put(
                        "MADANG_MAVEN_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/maven.tar.gz");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return new Ended(process.waitFor(), output);
    }

    /** The script with the checksum of another archive. */
    private Path pinnedTo(byte[] archive) throws Exception {
        var checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
        var text = Files.readString(MVNW).replaceFirst("(?m)^sha512=\\w+$", "sha512=" + checksum);
        assertThat(text).contains(checksum);
        return Files.writeString(folder.resolve("mvnw"), text);
    }

    private void installOnPath(String version) throws IOException {
        Files.createSymbolicLink(
                path.resolve("mvn"), maven("installed", version).resolve("bin/mvn"));
    }

    /** A Maven that tells its version and its words. */
    private Path maven(String name, String version) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var script = Files.createDirectory(home.resolve("bin")).resolve("mvn");
        executable(script, """
                #!/bin/sh
                if [ "$1" = -v ]; then echo "Apache Maven %1$s (revision)"; exit; fi
                out="Maven %1$s"
                for word in "$@"; do out="$out <$word>"; done
                echo "$out"
                """.formatted(version));
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private byte[] pack(Path home) throws Exception {
        var file = folder.resolve("maven.tar.gz");
        var tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        file.toString(),
                        "-C",
                        folder.toString(),
                        home.getFileName().toString())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(file);
    }

    private static Path find(String tool) {
        for (var place : System.getenv("PATH").split(":")) {
            var file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new AssertionError(tool + " is not on the PATH");
    }
}
