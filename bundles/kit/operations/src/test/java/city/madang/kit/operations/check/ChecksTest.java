// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.operations.check.Finding.Level;
import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    @TempDir
    private Path home;

    @Test
    void refusesVersionsOfJavaThatDoNotRun() {
        assertThat(JavaChecks.java(11)).extracting(Finding::level).containsExactly(Level.BAD);
        assertThat(JavaChecks.java(17)).extracting(Finding::level).containsExactly(Level.FINE);
        assertThat(JavaChecks.java(23)).extracting(Finding::level).containsExactly(Level.WARNING);
        assertThat(JavaChecks.java(25)).extracting(Finding::level).containsExactly(Level.BAD);
    }

    @Test
    void wantsRoomBesideTheHeap() {
        assertThat(MemoryCheck.heap("2g")).isEqualTo(2048);
        assertThat(MemoryCheck.heap("512m")).isEqualTo(512);
        assertThat(MemoryCheck.memory(512, OptionalLong.of(4000)).level()).isEqualTo(Level.FINE);
        assertThat(MemoryCheck.memory(3500, OptionalLong.of(4000)).level()).isEqualTo(Level.BAD);
        assertThat(MemoryCheck.memory(128, OptionalLong.empty()).level()).isEqualTo(Level.BAD);
        assertThat(MemoryCheck.memory(512, OptionalLong.of(1000)).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void saysWhenTheDiskIsShortOrSlow() {
        assertThat(DiskChecks.room(100, 200, home).level()).isEqualTo(Level.BAD);
        assertThat(DiskChecks.room(0, 0, home).level()).isEqualTo(Level.BAD);
        assertThat(DiskChecks.room(1000, 200, home).level()).isEqualTo(Level.WARNING);
        assertThat(DiskChecks.room(50_000, 200, home).level()).isEqualTo(Level.FINE);
        assertThat(DiskChecks.speed(80).level()).isEqualTo(Level.WARNING);
    }

    @Test
    void findsATakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());
            assertThat(PortCheck.port("web", "127.0.0.1", port, "MADANG_HTTP_PORT"))
                    .satisfies(found -> assertThat(found.level()).isEqualTo(Level.BAD))
                    .satisfies(found -> assertThat(found.advice()).contains("MADANG_HTTP_PORT"));
        }
        assertThat(PortCheck.port("web", "127.0.0.1", "many", "X").level()).isEqualTo(Level.BAD);
    }

    @Test
    void findsSecretsThatEverybodyCanRead() throws IOException {
        var etc = Files.createDirectories(home.resolve("etc"));
        var data = Files.createDirectories(home.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        var file =
                Files.writeString(etc.resolve("city.madang.kit.data.cfg"), "password = ${env:MADANG_DB_PASSWORD:-}\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        var installation = new Installation(etc, data, Map.of());
        assertThat(PermissionCheck.look(installation))
                .extracting(Finding::level)
                .containsExactly(Level.FINE);
        Files.writeString(file, "password = written here\n");
        assertThat(PermissionCheck.look(installation))
                .extracting(Finding::advice)
                .containsExactly("chmod go= " + file);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(PermissionCheck.look(installation)).hasSize(2);
    }

    @Test
    void warnsThatDerbyIsForTrials() throws IOException {
        var etc = Files.createDirectories(home.resolve("etc"));
        Files.writeString(etc.resolve("city.madang.kit.data.cfg"), "url = ${env:MADANG_DB_URL:-}\n");
        Files.writeString(etc.resolve("city.madang.kit.modules.cfg"), "demo = ${env:MADANG_DEMO:-false}\n");
        assertThat(DatabaseCheck.look(new Installation(etc, home, Map.of())))
                .extracting(Finding::level)
                .containsExactly(Level.WARNING);
        assertThat(DatabaseCheck.look(new Installation(etc, home, Map.of("MADANG_DEMO", "true"))))
                .extracting(Finding::level)
                .containsExactly(Level.FINE);
        assertThat(DatabaseCheck.look(
                        new Installation(etc, home, Map.of("MADANG_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"))))
                .extracting(Finding::level)
                .containsExactly(Level.BAD);
    }

    @Test
    void comparesClocks() {
        assertThat(DatabaseCheck.clock(Duration.ofMillis(-100)).level()).isEqualTo(Level.FINE);
        assertThat(DatabaseCheck.clock(Duration.ofSeconds(-10)).level()).isEqualTo(Level.WARNING);
        assertThat(DatabaseCheck.clock(Duration.ofHours(1)).level()).isEqualTo(Level.BAD);
    }

    @Test
    void goesThroughAllOfThemWhateverIsMissing() {
        var findings = new Checks(new Installation(home.resolve("none"), home.resolve("none"), Map.of()), false).all();
        assertThat(findings).extracting(Finding::what).contains("java", "memory", "disk", "database", "fonts");
        assertThat(Checks.text(findings))
                .contains("java: Java " + Runtime.version().feature());
        assertThat(Checks.isBad(List.of(Finding.warning("a", "b", "c")))).isFalse();
    }
}
