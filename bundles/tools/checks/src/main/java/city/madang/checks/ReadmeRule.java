// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Every solution explains itself under the same headings, so that a city can compare and an operator finds things. */
public final class ReadmeRule {
    private static final String HEADING = "## ";
    private static final List<String> HEADINGS = List.of(
            "What it is for",
            "Who uses it",
            "What it needs",
            "Settings",
            "Roles",
            "What it shows to others",
            "Data it keeps, how long",
            "Known limits");

    public List<String> problems(BundleModule module) throws IOException {
        var readme = module.folder().resolve("README.md");
        if (module.kind() != BundleModule.Kind.SOLUTION) {
            return List.of();
        }
        if (!Files.exists(readme)) {
            return List.of(module.says("has no README.md"));
        }
        var found = Files.readAllLines(readme).stream()
                .filter(line -> line.startsWith(HEADING))
                .map(line -> line.substring(HEADING.length()).strip())
                .toList();
        return found.equals(HEADINGS)
                ? List.of()
                : List.of(module.says(readme, "the headings are " + found + ", not " + HEADINGS));
    }
}
