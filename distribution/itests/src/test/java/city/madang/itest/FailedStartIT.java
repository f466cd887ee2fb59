// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An installation of which a file was lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailedStartIT {
    private static final String[] WITHOUT_SERVER = {"import-organisation", "departments.csv"};

    private static RunningCity city;
    private static Path part;
    private static Path aside;

    @BeforeAll
    static void lose() throws Exception {
        city = RunningCity.fresh().unpack();
        Files.writeString(city.home().getParent().resolve("departments.csv"), "id,name\n1,Water\n");
        part = city.home().resolve("system/city/madang/kit-portal");
        aside = city.home().resolve("kit-portal");
        Files.move(part, aside);
    }

    @AfterAll
    static void remove() throws Exception {
        city.command("stop");
        city.close();
    }

    @Test
    @Order(1)
    void startsNothingAndSaysWhatIsMissing() throws Exception {
        Files.createDirectories(city.data());
        Files.writeString(city.data().resolve("version"), "0.0.1 2025-01-01T00:00:00Z\n");
        var ended = city.command("start", "--demo");
        saysWhatIsMissing(ended);
        assertThat(ended.output()).contains("From release 0.0.1 to ", "# 0.1.0");
        assertThat(city.command("status").code()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void carriesOutNothingAndSaysWhatIsMissing() throws Exception {
        saysWhatIsMissing(city.command(WITHOUT_SERVER));
    }

    private static void saysWhatIsMissing(RunningCity.Finished ended) throws IOException {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "madang: the server did not start, because a part of it could not be installed:",
                        "Error downloading mvn:city.madang/kit-portal/",
                        "The log is in " + city.data().resolve("log/madang.log"));
    }

    @Test
    @Order(3)
    void startsWhenTheFileIsThereAgain() throws Exception {
        Files.move(aside, part);
        var started = city.command("start", "--demo");
        assertThat(started.code()).as(started.output()).isZero();
        assertThat(started.output()).contains("Madang is ready", "Demo city.");
        assertThat(city.command("stop").code()).isZero();
    }
}
