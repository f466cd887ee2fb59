// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.PlacesAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "import-areas",
        description = "Puts areas from a GeoJSON file, or a zip with a shapefile, in place of the present ones")
public final class ImportAreas implements Action {
    @Argument(name = "file", required = true, description = "The file on the server, in WGS 84")
    private String file;

    @Reference
    private PlacesAdmin places;

    @Override
    public Object execute() throws IOException {
        var path = Path.of(file);
        int areas =
                places.importAreas(Files.readAllBytes(path), path.getFileName().toString());
        System.out.println(areas + " areas");
        return null;
    }
}
