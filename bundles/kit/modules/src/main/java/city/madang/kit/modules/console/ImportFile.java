// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import city.madang.kit.Outbox;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(scope = "madang", name = "import", description = "Takes a CSV file of another system into a module")
public final class ImportFile implements Action {
    @Argument(index = 0, name = "module", required = true, description = "Id of the module")
    private String module;

    @Argument(index = 1, name = "file", required = true, description = "The CSV file on the server, plain or gzipped")
    private String file;

    @Argument(index = 2, name = "mapping", description = "The same as --mapping")
    private String third;

    @Option(name = "--mapping", description = "The JSON file that says how columns become fields; see etc/mappings")
    private String mapping;

    @Reference
    private Modules modules;

    @Reference
    private Outbox outbox;

    @Override
    public Object execute() {
        var named = mapping == null ? third : mapping;
        if (named == null) {
            throw new IllegalArgumentException("name the mapping: --mapping etc/mappings/<file>.json");
        }
        System.out.println(modules.importFile(module, Path.of(file), Path.of(named), System.out::println));
        outbox.drain();
        return null;
    }
}
