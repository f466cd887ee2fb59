// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Languages;
import city.madang.kit.OrganisationAdmin;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "import-organisation",
        description = "Adds and changes departments from a CSV file with the columns id, parent, name, area")
public final class ImportOrganisation implements Action {
    @Argument(name = "file", required = true, description = "The CSV file on the server, in UTF-8")
    private String file;

    @Reference
    private OrganisationAdmin organisation;

    @Reference
    private Languages languages;

    @Override
    public Object execute() throws IOException {
        var report = organisation.importDepartments(text());
        var texts = languages.texts("modules", getClass().getClassLoader());
        report.problems()
                .forEach(problem -> System.out.println("line " + problem.line() + ": "
                        + texts.text(
                                Locale.ENGLISH,
                                problem.key(),
                                problem.arguments().toArray())));
        System.out.printf(
                "%d departments added, %d changed, %d as before; %d lines refused%n",
                report.added(),
                report.changed(),
                report.unchanged(),
                report.problems().size());
        return null;
    }

    private String text() throws IOException {
        try {
            return Files.readString(Path.of(file));
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8: save it as CSV in UTF-8", e);
        }
    }
}
