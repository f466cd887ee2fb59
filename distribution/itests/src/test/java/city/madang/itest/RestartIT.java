// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A city that is stopped and started again. */
@Tag("soak")
class RestartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void findsEverythingAgainWithoutItsIndex() throws Exception {
        try (var city = RunningCity.demo().start()) {
            var guest = new Guest(city);
            Eventually.require("the demo is found", PATIENCE, () -> found(guest).size() >= 3);
            var before = found(guest);

            city.stop();
            assertThat(city.data().resolve("index")).isNotEmptyDirectory();
            Archive.delete(city.data().resolve("index"));
            city.start();

            Eventually.require(
                    "all of it is found again", PATIENCE, () -> found(guest).containsAll(before));
        }
    }

    private static List<String> found(Guest guest) throws Exception {
        return guest.get("/search?q=light").document().select(".hit a").eachAttr("href");
    }
}
