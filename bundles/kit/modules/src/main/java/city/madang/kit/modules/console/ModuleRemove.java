// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import city.madang.module.ModuleState;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "module-remove",
        description = "Takes a module away and off the city file; its data stays")
public final class ModuleRemove implements Action {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "Id of the module, as madang:module-list shows it")
    private String id;

    @Reference
    private Modules modules;

    @Override
    public Object execute() throws Exception {
        new Change(modules, id)
                .follow(
                        modules.remove(id),
                        report -> report.state() == ModuleState.ABSENT
                                && report.reason().isEmpty());
        return null;
    }
}
