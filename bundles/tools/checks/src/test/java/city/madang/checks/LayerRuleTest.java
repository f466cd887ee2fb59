// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerRuleTest {
    @Test
    void acceptsRoomsThatAreKept() {
        assertThat(problems("good")).isEmpty();
    }

    @Test
    void findsDomainThatKnowsTheDatabaseStoreThatKnowsPagesAndJdbc() {
        assertThat(problems("bad"))
                .anyMatch(problem -> problem.contains("domain uses java.*"))
                .anyMatch(problem -> problem.contains("web is known to the entry point only"))
                .anyMatch(problem -> problem.contains("SQL is written in mapper files only"));
    }

    private static List<String> problems(String name) {
        var root = "city.madang.checks." + name;
        var module = new BundleModule(BundleModule.Kind.SOLUTION, name, Path.of(name));
        return new LayerRule().problems(module, root, new ClassFileImporter().importPackages(root));
    }
}
