// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import city.madang.kit.Outbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "madang", name = "import", description = "Takes a file of another system into a module")
public final class ImportFile implements Action {
    private static final String MAPPING = "--mapping";

    /** The shell takes options only before arguments; people write them behind. */
    @Argument(
            name = "module file --mapping mapping",
            required = true,
            multiValued = true,
            description = "Id of the module; the file on the server, CSV or XML, plain or gzipped, or JSON; and the "
                    + "mapping, a JSON file that says how its columns become fields, see etc/mappings")
    private List<String> words;

    @Option(name = MAPPING, description = "The mapping, when it is given first")
    private String mapping;

    @Reference
    private Modules modules;

    @Reference
    private Outbox outbox;

    @Override
    public Object execute() {
        var given = new ArrayList<>(words);
        given.remove(MAPPING);
        if (mapping != null) {
            given.add(mapping);
        }
        if (given.size() != 3) {
            throw new IllegalArgumentException("usage: madang:import <module> <file> --mapping <mapping.json>");
        }
        var summary =
                modules.importFile(given.get(0), Path.of(given.get(1)), Path.of(given.get(2)), System.out::println);
        System.out.println(summary);
        outbox.drain();
        return null;
    }
}
