// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.DatabaseCopies;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "backup-database",
        description = "Copies the open database into an empty folder; bin/madang backup does this and the rest")
public final class BackupDatabase implements Action {
    @Argument(index = 0, name = "folder", description = "An empty folder", required = true)
    private String folder;

    @Reference
    private DatabaseCopies database;

    @Override
    public Object execute() throws IOException {
        System.out.println("database copied: " + database.copyTo(Path.of(folder)));
        return null;
    }
}
