// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fresh installation, which nobody has set up. */
class SetUpIT {
    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        city = RunningCity.fresh().start();
    }

    @AfterAll
    static void stop() throws Exception {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/complaints/new", "/account", "/no-such-page"})
    void leadsEveryPageToSetUp(String path) throws Exception {
        var page = city.get(path);
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("location")).hasValue("/setup");
    }

    @Test
    void printsTheOneTimeCode() throws Exception {
        var code = Files.readString(city.data().resolve("keys/setup-code")).strip();
        assertThat(city.output()).contains("/setup and enter the one-time code " + code);
        assertThat(city.get("/setup").statusCode()).isEqualTo(200);
    }
}
