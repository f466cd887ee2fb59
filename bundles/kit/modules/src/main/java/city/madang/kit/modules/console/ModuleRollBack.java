// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.modules.ModuleManager;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "module-roll-back",
        description = "Goes back to a snapshot of a module; what is newer is exported into the data folder before")
public final class ModuleRollBack implements Action {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "Id of the module, as madang:module-list shows it")
    private String id;

    @Argument(
            index = 1,
            name = "snapshot",
            required = true,
            description = "Name of the snapshot, as madang:module-snapshots shows it")
    private String snapshot;

    @Reference
    private ModuleManager manager;

    @Reference
    private AuditLog audit;

    @Override
    public Object execute() throws Exception {
        audit.record("kit", Visitor.ANYBODY, "kit.module-roll-back", id + " " + snapshot);
        var installer = manager.installer();
        new Change(manager, id)
                .follow(
                        installer.rollBack(id, snapshot).thenApply(done -> manager.report(id)),
                        report -> installer.refusal(id).isEmpty());
        return null;
    }
}
