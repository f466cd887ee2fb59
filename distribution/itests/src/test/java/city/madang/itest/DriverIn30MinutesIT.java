// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.outside.FolderRepository;
import city.madang.itest.outside.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/integrator/a-driver-in-30-minutes.md is followed outside of the clone, from the integrator's kit alone. */
@Tag("soak")
class DriverIn30MinutesIT {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String NEW = "/admin/devices/new/loop";

    @TempDir
    Path folder;

    @Test
    void whatADeviceTellsIsSeenOnItsPage() throws Exception {
        var guide = new Guide("integrator/a-driver-in-30-minutes.md", folder);
        unzip(Path.of(System.getProperty("madang.devkit")));
        FolderRepository.in(folder.resolve("madang-devkit-0.1.0/repository"))
                .settings(guide.home(), Path.of(System.getProperty("madang.repository")));
        assertThat(guide.steps()).isEqualTo(5);
        try (var city = RunningCity.demo().start()) {
            guide.run(city, 1);
            guide.run(city, 2);
            guide.run(city, 3);
            try {
                guide.run(city, 4);
                var administrator = Guest.signedIn(city, "admin", "madang-demo");
                assertThat(Eventually.holds(
                                LONGEST, () -> administrator.get(NEW).status() == 200))
                        .as("the driver is there")
                        .isTrue();
                var page = added(administrator);
                assertThat(Eventually.holds(
                                LONGEST,
                                () -> administrator.get(page).words("main").contains("is free")))
                        .as(administrator.get(page).words("main"))
                        .isTrue();
            } finally {
                guide.run(city, 5);
            }
        }
    }

    private static String added(Guest administrator) throws Exception {
        var form = administrator.get(NEW).form(NEW);
        return administrator
                .send(form.with("name", "Lane 1").with("setting-host", "127.0.0.1"))
                .location();
    }

    private void unzip(Path zip) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var to = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(in, to);
                }
            }
        }
    }
}
