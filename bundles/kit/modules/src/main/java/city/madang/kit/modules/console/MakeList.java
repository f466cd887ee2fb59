// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.modules.intake.PlainList;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "make-list",
        description = "Makes a plain CSV list of another system's file, to look at and to take in")
public final class MakeList implements Action {
    @Argument(name = "file", required = true, description = "The other system's file on the server, CSV, JSON or XML")
    private String file;

    @Argument(
            index = 1,
            name = "mapping",
            required = true,
            description = "The JSON file that says how, see etc/mappings")
    private String mapping;

    @Argument(index = 2, name = "list", required = true, description = "The CSV file to write; it must not be there")
    private String list;

    @Override
    public Object execute() {
        System.out.println(PlainList.make(Path.of(file), Path.of(mapping), Path.of(list)));
        return null;
    }
}
