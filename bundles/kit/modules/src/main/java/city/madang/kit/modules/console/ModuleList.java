// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "madang",
        name = "module-list",
        description = "Lists every module of the catalogue and of the city file")
public final class ModuleList implements Action {
    @Reference
    private Modules modules;

    @Override
    public Object execute() {
        var table = new ShellTable().emptyTableText("No module is known");
        table.column("Module");
        table.column("Version");
        table.column("State");
        table.column("In the catalogue");
        table.column("Remarks");
        for (var report : modules.list()) {
            table.addRow()
                    .addContent(
                            report.id(),
                            report.version(),
                            report.state(),
                            String.join(" ", report.versions()),
                            report.reason());
        }
        table.print(System.out);
        return null;
    }
}
