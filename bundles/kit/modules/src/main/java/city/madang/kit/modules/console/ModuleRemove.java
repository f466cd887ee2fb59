// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.identity.Visitor;
import city.madang.kit.AuditLog;
import city.madang.kit.modules.ModuleManager;
import city.madang.kit.modules.installing.Disposal;
import city.madang.module.ModuleState;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "module-remove",
        description = "Takes a module away and off the city file; its data stays, unless it is to be deleted")
public final class ModuleRemove implements Action {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "Id of the module, as madang:module-list shows it")
    private String id;

    @Option(
            name = "--delete-data",
            description =
                    "Deletes its tables, files, snapshots, messages, receipts, roles, keys and settings for good; there is no way back")
    private boolean delete;

    @Reference
    private ModuleManager manager;

    @Reference
    private AuditLog audit;

    @Override
    public Object execute() throws Exception {
        if (!manager.isKnown(id)) {
            throw new IllegalArgumentException("there is no module " + id + ", and no data of one; did you mean "
                    + String.join(", ", manager.nearest(id)) + "?");
        }
        audit.record("kit", Visitor.ANYBODY, delete ? "kit.module-delete" : "kit.module-remove", id);
        var data = delete ? Disposal.DELETE : Disposal.KEEP;
        new Change(manager, id)
                .follow(
                        manager.installer().remove(id, data).thenApply(done -> manager.report(id)),
                        report -> report.state() == ModuleState.ABSENT
                                && report.reason().isEmpty());
        return null;
    }
}
