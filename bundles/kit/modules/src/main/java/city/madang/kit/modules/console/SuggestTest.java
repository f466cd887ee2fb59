// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.SuggestionTraining;
import city.madang.kit.SuggestionTraining.Quality;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "suggest-test",
        description = "Compares suggestions with the decisions in a CSV file; nothing is learnt from it")
public final class SuggestTest implements Action {
    @Argument(name = "file", required = true, description = "The CSV file on the server, as for suggest-train")
    private String file;

    @Option(name = "--module", description = "Whose suggestions; without it, those of complaints")
    private String module = "complaints";

    @Reference
    private SuggestionTraining training;

    @Override
    public Object execute() throws IOException {
        training.test(module, Path.of(file)).forEach(SuggestTest::print);
        return null;
    }

    static void print(Quality quality) {
        System.out.printf(
                "%s: %d cases, first right %.1f%%, one of three right %.1f%%; suggested for %.1f%%, of these right %.1f%%%n",
                quality.what(),
                quality.cases(),
                quality.first() * 100,
                quality.third() * 100,
                quality.suggested() * 100,
                quality.right() * 100);
        for (var band : quality.bands()) {
            if (band.cases() > 0) {
                System.out.printf(
                        "  confidence %.0f%%: right %.1f%% of %d%n",
                        band.claimed() * 100, band.right() * 100, band.cases());
            }
        }
    }
}
