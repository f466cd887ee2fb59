// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.madang.itest.RunningCity;
import city.madang.itest.SharedCity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The citizen's pages in a text browser: what they say, in what order, and that a form can be sent. */
class LynxIT {
    private static RunningCity city;

    @BeforeAll
    static void start() throws Exception {
        var lynx = Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, "lynx"))
                .anyMatch(Files::isExecutable);
        if (!lynx) {
            assertThat(System.getenv("MADANG_REQUIRE_BROWSER"))
                    .as("lynx is required, and it is not there")
                    .isNotEqualTo("1");
            System.out.println("SKIPPED: there is no lynx on this machine");
        }
        assumeTrue(lynx, "there is no lynx on this machine");
        city = SharedCity.demo();
    }

    @ParameterizedTest
    @CsvSource({
        "/, What do you need?",
        "/search?q=light, light",
        "/complaints/, Find a request",
        "/complaints/public, light",
        "/account/receipt, PIN",
    })
    void readsAsText(String path, String expected) throws Exception {
        assertThat(lynx("-dump", "-nolist", city.at(path).toString())).containsIgnoringCase(expected);
    }

    @Test
    void theFormCanBeFilledInAndSent() throws Exception {
        var page = lynx("-dump", city.at("/complaints/new").toString());

        assertThat(page).contains("What happened").contains("[").doesNotContain("{{");
    }

    private static String lynx(String... arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of("lynx", "-display_charset=utf-8", "-width=100"), Stream.of(arguments))
                .toList();
        return run(command);
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text;
    }
}
