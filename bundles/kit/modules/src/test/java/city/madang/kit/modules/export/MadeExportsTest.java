// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.testcity.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a restart may take away, and what not. */
class MadeExportsTest {
    @TempDir
    Path base;

    private TestFolder data;
    private MadeExports made;

    @BeforeEach
    void start() throws IOException {
        data = new TestFolder(base);
        made = MadeExports.in(data);
    }

    @Test
    void keepsWhatIsWholeAndTakesAwayWhatAStopLeft() throws IOException {
        made.make("suwon", (file, beside) -> Files.writeString(file, "whole"));
        var folder = data.folder("distributions");
        Files.writeString(folder.resolve("busan.zip.part"), "half");
        Files.createDirectory(folder.resolve("busan.beside.part"));
        Files.writeString(folder.resolve("busan.beside.part/areas.csv"), "half");

        assertThat(MadeExports.in(data).all())
                .extracting(MadeExports.Made::name)
                .containsExactly("suwon.zip");
        assertThat(folder).isDirectoryNotContaining("glob:**busan*");
    }

    /** Rows that a roll-back rescued, and records of a removed module. */
    @Test
    void leavesRecordsThatLeftTheCityAlone() throws IOException {
        var rescued = data.folder("exports").resolve("roll-back/shelf-20261122/books.csv");
        var removed = data.folder("exports").resolve("removed/shelf/books.csv");
        for (var file : new Path[] {rescued, removed}) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Emma");
        }
        MadeExports.in(data);
        assertThat(rescued).hasContent("Emma");
        assertThat(removed).hasContent("Emma");
    }

    @Test
    void leavesNothingOfOneThatFails() throws IOException {
        assertThatThrownBy(() -> made.make("suwon", (file, beside) -> {
                    Files.writeString(file, "half");
                    Files.writeString(beside.resolve("areas.csv"), "half");
                    throw new IOException("no room");
                }))
                .hasMessage("no room");
        assertThat(data.folder("distributions")).isEmptyDirectory();
    }

    @Test
    void findsByItsNameOnlyWhatItMade() throws IOException {
        made.make("suwon", (file, beside) -> Files.writeString(file, "whole"));
        assertThat(made.find("suwon.zip").orElseThrow()).hasContent("whole");
        assertThat(made.find("suwon.zip.sha256")).isEmpty();
        assertThat(made.find("../suwon.zip")).isEmpty();
        made.remove(made.find("suwon.zip").orElseThrow());
        assertThat(data.folder("distributions")).isEmptyDirectory();
    }
}
