// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Languages;
import city.madang.kit.PlacesAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "import-places",
        description =
                "Adds and changes places from a CSV file with the columns id, name, lat, lon, and perhaps kind, address, area")
public final class ImportPlaces implements Action {
    @Argument(name = "file", required = true, description = "The CSV file on the server, in UTF-8")
    private String file;

    @Option(name = "--replace", description = "Also removes places that the file does not have")
    private boolean replace;

    @Reference
    private PlacesAdmin places;

    @Reference
    private Languages languages;

    @Override
    public Object execute() throws IOException {
        var texts = languages.texts("geo", places.getClass().getClassLoader());
        var path = Path.of(file);
        try {
            var report = places.importPlaces(
                    Files.readAllBytes(path), path.getFileName().toString(), replace);
            report.problems()
                    .forEach(problem -> System.out.println("line " + problem.line() + ": "
                            + texts.text(
                                    Locale.ENGLISH,
                                    problem.key(),
                                    problem.arguments().toArray())));
            System.out.printf(
                    "%d places added, %d changed, %d removed; %d lines refused%n",
                    report.added(),
                    report.changed(),
                    report.removed(),
                    report.problems().size());
            return null;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + texts.text(Locale.ENGLISH, e.getMessage()), e);
        }
    }
}
