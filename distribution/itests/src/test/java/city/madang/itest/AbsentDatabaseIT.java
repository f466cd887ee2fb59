// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A city on PostgreSQL, whose database server goes away and comes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AbsentDatabaseIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static EmbeddedPostgres database;
    private static RunningCity city;
    private static Citizen.Receipt before;
    private static String pin;

    @BeforeAll
    static void start() throws Exception {
        database = postgres(0);
        city = RunningCity.demo()
                .with("MADANG_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                .with("MADANG_DB_USER", "postgres")
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (city != null) {
            city.close();
        }
        database.close();
    }

    private static EmbeddedPostgres postgres(int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @Test
    @Order(1)
    void takesARequestFromTheFormToTheAnswerThatOthersFind() throws Exception {
        var citizen = new Citizen(city);
        before = citizen.file("The weathercock squeaks", "PUBLIC");
        pin = citizen.pin(before.number());
        var path = "/complaints/desk/requests/" + before.number();
        var chief = Guest.signedIn(city, "chief", "madang-demo");
        var answer = chief.get(path)
                .form(path + "/answer")
                .with("answer", "It was oiled.")
                .with("cleanText", "true");
        assertThat(chief.send(answer).status()).isEqualTo(303);

        var page = citizen.withPin(before.number(), pin).get("/complaints/requests/" + before.number());
        assertThat(page.words("#answer")).isEqualTo("It was oiled.");
        isFound("weathercock");
    }

    @Test
    @Order(2)
    void tellsHonestlyThatTheDatabaseIsAway() throws Exception {
        var citizen = new Citizen(city);
        var draft = citizen.write("The lamp is gone", "PUBLIC", Optional.of(Picture.png()));
        database.close();

        var guest = new Guest(city);
        for (var path :
                new String[] {"/", "/complaints/public", "/complaints/new", "/search?q=weathercock", "/account"}) {
            isHonest(guest.get(path));
        }
        assertThat(guest.get("/complaints/public").status()).isEqualTo(503);
        var kept = citizen.send(draft);
        isHonest(kept);
        assertThat(kept.status()).isEqualTo(503);
        assertThat(kept.form("/complaints/new").values()).containsEntry("title", "The lamp is gone");
        assertThat(city.get("/health").statusCode()).isEqualTo(503);
    }

    /** A page for people, in which nothing of the machinery shows. */
    private static void isHonest(WebPage page) {
        assertThat(page.status()).as(page.path()).isIn(200, 503);
        assertThat(page.document().select("h1")).as(page.path()).hasSize(1);
        assertThat(page.text()).doesNotContain("Exception", "\tat ", "jdbc", "Hikari", "postgres");
    }

    @Test
    @Order(3)
    void goesOnWhenTheDatabaseIsBack() throws Exception {
        database = postgres(database.getPort());
        Eventually.require("ready again", PATIENCE, city::isReady);

        var citizen = new Citizen(city);
        var after = citizen.file("The sundial is late", "PRIVATE");
        assertThat(citizen.pin(after.number())).hasSize(6);
        assertThat(citizen.withPin(before.number(), pin)
                        .get("/complaints/requests/" + before.number())
                        .words("h1"))
                .isEqualTo("The weathercock squeaks");
        isFound("weathercock");
    }

    private static void isFound(String word) throws Exception {
        var guest = new Guest(city);
        Eventually.require(
                word + " is found",
                PATIENCE,
                () -> guest.get("/search?q=" + word).document().select(".hit a").eachAttr("href").stream()
                        .anyMatch(path -> path.endsWith(before.number())));
    }
}
