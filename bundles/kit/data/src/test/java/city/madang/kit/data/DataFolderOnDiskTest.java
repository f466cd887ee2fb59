// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderOnDiskTest {
    @TempDir
    private Path temporary;

    @Test
    void givesTheSameKeysAfterARestart() {
        var first = new DataFolderOnDisk(temporary);
        var again = new DataFolderOnDisk(temporary);
        assertThat(again.key("pin")).isEqualTo(first.key("pin")).hasSize(32);
        assertThat(again.node()).isEqualTo(first.node());
    }

    @Test
    void givesEachPurposeAndEachInstallationItsOwnKey() {
        var one = new DataFolderOnDisk(temporary.resolve("one"));
        var two = new DataFolderOnDisk(temporary.resolve("two"));
        assertThat(one.key("pin")).isNotEqualTo(one.key("cookie")).isNotEqualTo(two.key("pin"));
        assertThat(one.node()).isNotEqualTo(two.node());
    }

    @Test
    void isClosedToOtherUsers() throws Exception {
        var folder = new DataFolderOnDisk(temporary.resolve("city")).folder("files");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(temporary.resolve("city"))).isEqualTo("rwx------");
        assertThat(permissions(temporary.resolve("city/keys/master"))).isEqualTo("rw-------");
    }

    @Test
    void refusesADamagedSecret() throws Exception {
        new DataFolderOnDisk(temporary);
        Files.write(temporary.resolve("keys/master"), new byte[3]);
        assertThatThrownBy(() -> new DataFolderOnDisk(temporary))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("backup");
    }

    @Test
    void refusesAFolderOutside() {
        var folder = new DataFolderOnDisk(temporary);
        assertThatThrownBy(() -> folder.folder("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
