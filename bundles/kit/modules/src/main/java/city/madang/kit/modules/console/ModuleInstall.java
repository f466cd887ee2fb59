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
        name = "module-install",
        description =
                "Installs the newest version of a module, with the modules that it needs, and adds it to the city file")
public final class ModuleInstall implements Action {
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
        new Change(modules, id).follow(modules.install(id), ModuleInstall::isNewest);
        return null;
    }

    static boolean isNewest(ModuleReport report) {
        return report.state() == ModuleState.OPEN
                && report.versions().stream().findFirst().equals(java.util.Optional.of(report.version()));
    }
}
