// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.kit.operations.etc.Installation;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationPagesTest {
    @TempDir
    Path folder;

    private BareCity city;
    private Browser administrator;

    @BeforeEach
    void openTheCity() throws IOException {
        var installation = new Installation(Files.createDirectory(folder.resolve("etc")), folder, Map.of());
        city = BareCity.of(TestCity.TESTVILLE, folder, new TestClock());
        city.site.mountKit(new OperationPages(null, city.audit, null, installation));
        administrator = city.official("ann", Role.ADMINISTRATOR);
    }

    @AfterEach
    void closeTheCity() {
        city.close();
    }

    @Test
    void tellsWhichReleaseRunsAndWhatTheLastUpgradeAskedFor() throws IOException {
        Files.writeString(folder.resolve("version"), "0.2.0 2026-11-22T10:00:00Z\n");
        var fresh = administrator.get("//admin/machine");
        assertThat(fresh.words()).contains("Madang 0.2.0").doesNotContain("What the last upgrade asks for");

        Files.writeString(
                folder.resolve("upgrade-notes.txt"), "From release 0.1.0 to 0.2.0\n\n# 0.2.0\n\nGive <it> a key.\n");
        var upgraded = administrator.get("//admin/machine");
        assertThat(upgraded.words()).contains("What the last upgrade asks for", "Give <it> a key.");
    }

    @Test
    void livesWithAVersionThatNobodyCanRead() throws IOException {
        Files.writeString(folder.resolve("version"), "0.2.0 yesterday\n");
        assertThat(administrator.get("//admin/machine").status()).isEqualTo(200);
    }

    @Test
    void showsTheMachineWithoutARelease() throws IOException {
        shows();
        Files.writeString(folder.resolve("version"), "somebody wrote over it\n");
        shows();
    }

    private void shows() {
        var page = administrator.get("//admin/machine");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Help from afar").doesNotContain("Madang 0");
    }
}
