// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.modules.city.CityFile;
import city.madang.kit.modules.export.SetUpFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "export-set-up",
        description =
                "Writes areas, places, departments without people, and lists of modules, for another installation")
public final class ExportSetUp implements Action {
    @Argument(name = "folder", required = true, description = "The folder on the server; it must be there")
    private String folder;

    @Argument(
            index = 1,
            name = "city file",
            required = true,
            description = "Nothing is written when it is another than this city's")
    private String file;

    @Reference
    private SetUpFiles files;

    @Reference
    private CityFile city;

    @Override
    public Object execute() throws IOException {
        System.out.println(
                city.isAt(Path.of(file))
                        ? "set-up written: "
                                + files.write(Path.of(folder), city.modules().orElse(Set.of()))
                        : "this is not the city file of the running server, so its set-up does not go along");
        return null;
    }
}
