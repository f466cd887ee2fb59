// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "module-update",
        description =
                "Brings a module to another version, newer or older; when that does not open, the version before comes back")
public final class ModuleUpdate implements Action {
    @Argument(
            index = 0,
            name = "module",
            required = true,
            description = "Id of the module, as madang:module-list shows it")
    private String id;

    @Argument(index = 1, name = "version", description = "A version in the catalogue; the newest when left out")
    private String version;

    @Reference
    private Modules modules;

    @Override
    public Object execute() throws Exception {
        if (version == null) {
            new Change(modules, id).follow(modules.install(id), ModuleInstall::isNewest);
        } else {
            new Change(modules, id).follow(modules.update(id, version), this::isAsked);
        }
        return null;
    }

    private boolean isAsked(ModuleReport report) {
        return report.state() == ModuleState.OPEN && report.version().equals(version);
    }
}
