// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    @TempDir
    Path place;

    @Test
    void deletesAllThatIsInAFolderAndNothingThatALinkLeadsTo() throws IOException {
        var elsewhere = Files.createDirectory(place.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
        var folder = Files.createDirectories(place.resolve("folder"));
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("file"), "gone");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);

        Folders.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(elsewhere.resolve("kept")).hasContent("kept");
    }

    @Test
    void takesWhatIsNotThereAndSingleFiles() throws IOException {
        Folders.delete(place.resolve("nowhere"));
        var file = Files.writeString(place.resolve("file"), "gone");
        Folders.delete(file);
        assertThat(file).doesNotExist();
    }
}
