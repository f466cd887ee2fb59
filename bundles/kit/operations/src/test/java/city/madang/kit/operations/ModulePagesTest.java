// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.kit.Timings;
import city.madang.kit.Timings.Timing;
import city.madang.kit.operations.etc.Installation;
import city.madang.testcity.TestClock;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.ListedModules;
import city.madang.testkit.TestCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator sees of one module among others. */
class ModulePagesTest {
    private static final String PAGE = "//admin/modules/voting/operations";

    @TempDir
    private Path folder;

    private BareCity city;
    private Browser administrator;

    @BeforeEach
    void openTheCity() throws IOException {
        city = BareCity.of(TestCity.TESTVILLE, folder, new TestClock());
        var modules = new ListedModules();
        var node = new Node(null, modules, city.store, city.data);
        node.bindPages(timings(timing("voting", "GET /vote", 3, 1), timing("stand", "GET /stand", 7, 0)));
        node.bindStatements(timings(timing("voting", "Places.find", 40, 0)));
        var installation = new Installation(Files.createDirectory(folder.resolve("etc")), folder, Map.of());
        city.site.mountKit(new ModulePages(node, modules, installation));
        administrator = city.official("ann", Role.ADMINISTRATOR);
    }

    @AfterEach
    void closeTheCity() {
        city.close();
    }

    @Test
    void showsItsOwnFiguresOnly() {
        var page = administrator.get(PAGE);
        assertThat(page.words())
                .contains("3 answers, 1 of them errors", "40 statements", "Failed", "V2 <failed>", "GET /vote")
                .doesNotContain("GET /stand");
    }

    @Test
    void showsTheLastLinesOfTheLogThatNameIt() throws IOException {
        var lines = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            lines.append("WARN Module voting line ").append(i).append(" <b>\n");
        }
        lines.append("WARN Module votings is another\n");
        Files.writeString(Files.createDirectories(folder.resolve("log")).resolve("madang.log"), lines);
        assertThat(administrator.get(PAGE).words())
                .contains("line 11 <b>", "line 30 <b>")
                .doesNotContain("line 10 ", "votings");
    }

    @Test
    void knowsNoOtherModule() {
        assertThat(administrator.get("//admin/modules/ferries/operations").status())
                .isEqualTo(404);
    }

    private static Timings timings(Timing... all) {
        return () -> List.of(all);
    }

    private static Timing timing(String module, String name, long count, long failures) {
        return new Timing(module, name, count, Duration.ofMillis(count * 5), Duration.ofMillis(20), failures);
    }
}
