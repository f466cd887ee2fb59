// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeTest {
    @TempDir
    Path notes;

    @TempDir
    Path data;

    @BeforeEach
    void deliver() throws IOException {
        for (var version : new String[] {"0.1.0", "0.2.0", "0.9.0", "0.10.0"}) {
            Files.writeString(notes.resolve(version + ".md"), "# " + version + "\n\nWhat " + version + " asks for.\n");
        }
    }

    private Upgrade to(String release) {
        return new Upgrade(notes, data, release);
    }

    @Test
    void tellsWhatAllReleasesBetweenAskForInTheirOrder() throws IOException {
        to("0.1.0").done();
        assertThat(to("0.10.0").text()).isEqualTo("""
                        From release 0.1.0 to 0.10.0

                        # 0.2.0

                        What 0.2.0 asks for.

                        # 0.9.0

                        What 0.9.0 asks for.

                        # 0.10.0

                        What 0.10.0 asks for.
                        """);
        assertThat(to("0.9.0").text()).contains("# 0.2.0", "# 0.9.0").doesNotContain("0.10.0");
    }

    @Test
    void tellsNothingOfANewFolderAndOfTheSameRelease() throws IOException {
        assertThat(to("0.2.0").text()).isEmpty();
        to("0.2.0").done();
        assertThat(to("0.2.0").text()).isEmpty();
        assertThat(data.resolve("upgrade-notes.txt")).doesNotExist();
    }

    @Test
    void keepsWhatWasToldUntilTheNextRelease() throws IOException {
        to("0.1.0").done();
        var told = to("0.2.0").text();
        to("0.2.0").done();
        to("0.2.0").done();
        assertThat(data.resolve("upgrade-notes.txt")).hasContent(told);
        assertThat(Files.readString(data.resolve("version"))).startsWith("0.2.0 20");
        assertThat(to("0.9.0").text()).startsWith("From release 0.2.0 to 0.9.0");
    }

    @Test
    void warnsWhenTheReleaseIsOlder() throws IOException {
        to("0.10.0").done();
        assertThat(to("0.9.0").text()).startsWith("Release 0.10.0 has run on this data folder, and this is 0.9.0");
    }

    @Test
    void readsNotesOfAReleaseThatIsStillBeingMade() throws IOException {
        to("0.1.0").done();
        assertThat(to("0.2.0-SNAPSHOT").text()).doesNotContain("# 0.2.0");
        Files.writeString(notes.resolve("0.2.0-SNAPSHOT.md"), "# soon");
        assertThat(to("0.2.0-SNAPSHOT").text()).contains("# soon");
    }
}
