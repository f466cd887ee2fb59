// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A city that is started before its database server is. */
class LateDatabaseIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void asksToComeBackUntilTheDatabaseIsThere() throws Exception {
        int port = FreePort.next();
        var settings = RunningCity.demo()
                .with("MADANG_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .with("MADANG_DB_USER", "postgres");
        try (var city = settings.unpack()) {
            city.launch();
            Eventually.require("the port is open", PATIENCE, () -> isListening(city));

            var page = city.get("/complaints");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body())
                    .contains("Please try again in a few minutes")
                    .doesNotContain("Jetty", "postgres");
            var sent = city.send(city.request("/complaints/new")
                    .POST(BodyPublishers.ofString("title=hole"))
                    .build());
            assertThat(sent.statusCode()).isEqualTo(503);
            assertThat(sent.body()).contains("what you sent was not saved");
            assertThat(city.isReady()).isFalse();
            assertThat(city.log()).as("a port opened twice loses calls").containsOnlyOnce("Started Jetty");

            try (var database = EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(database.getPort()).isEqualTo(port);
                Eventually.require("ready", PATIENCE, city::isReady);
                assertThat(city.get("/complaints").statusCode()).isEqualTo(200);
                city.stop();
            }
        }
    }

    private static boolean isListening(RunningCity city) throws IOException, InterruptedException {
        try {
            city.get("/");
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }
}
