// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.outside;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.itest.Eventually;
import city.madang.itest.RunningCity;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page docs/developer/a-solution-in-a-day.md is followed outside of the clone, command by command. */
@Tag("soak")
class SolutionInADayIT {
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    @Test
    void everyCommandOfThePageWorks() throws Exception {
        var guide = new Guide("developer/a-solution-in-a-day.md", folder);
        FolderRepository.fill(folder.resolve("repository"))
                .settings(guide.home(), Path.of(System.getProperty("madang.repository")));
        assertThat(guide.steps()).isEqualTo(4);
        try (var city = RunningCity.demo().start()) {
            guide.run(city, 1);
            guide.run(city, 2);
            guide.run(city, 3);
            assertThat(Eventually.holds(LONGEST_OPENING, () -> page(city).contains("Nothing has been settled yet.")))
                    .isTrue();
            guide.run(city, 4);
            assertThat(Eventually.holds(LONGEST_OPENING, () -> !page(city).contains("Nothing has been settled yet.")))
                    .isTrue();
        }
    }

    private static String page(RunningCity city) throws Exception {
        return city.get("/dogs").body();
    }
}
