// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.modules.ModuleManager;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "madang",
        name = "module-snapshots",
        description = "Lists what madang:module-roll-back can bring back, and how many records are newer")
public final class ModuleSnapshots implements Action {
    private static final long MEGABYTE = 1024 * 1024;

    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "Id of the module, as madang:module-list shows it")
    private String id;

    @Reference
    private ModuleManager manager;

    @Override
    public Object execute() throws Exception {
        var table = new ShellTable().emptyTableText("There is no snapshot of " + id);
        table.column("Snapshot");
        table.column("Version");
        table.column("Megabytes");
        table.column("Added, changed and removed since");
        for (var snapshot : manager.installer().snapshots(id)) {
            var newer = manager.installer().newer(id, snapshot.name());
            table.addRow()
                    .addContent(
                            snapshot.name(),
                            snapshot.version(),
                            snapshot.bytes() / MEGABYTE,
                            newer.added() + ", " + newer.changed() + ", " + newer.removed());
        }
        table.print(System.out);
        return null;
    }
}
