// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Outbox;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

@Service
@Command(
        scope = "madang",
        name = "outbox-parked",
        description = "Lists deliveries that were given up after many tries, newest first")
public final class OutboxParked implements Action {
    @Option(name = "--most", description = "How many are listed")
    private int most = 100;

    @Reference
    private Outbox outbox;

    @Override
    public Object execute() {
        var table = new ShellTable().emptyTableText("Nothing was given up");
        table.column("Delivery");
        table.column("Receiver");
        table.column("Module");
        table.column("Event");
        table.column("Tries");
        table.column("Since");
        table.column("Reason");
        for (var one : outbox.parked(most)) {
            table.addRow()
                    .addContent(
                            one.delivery(),
                            one.receiver(),
                            one.module(),
                            one.type(),
                            one.tries(),
                            one.since(),
                            one.reason());
        }
        table.print(System.out);
        return null;
    }
}
