// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.modules.store.Plan;
import city.madang.kit.modules.store.StoreDesk;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

@Service
@Command(
        scope = "madang",
        name = "module-plan",
        description = "Says what installing or updating a module would do; nothing is changed")
public final class ModulePlan implements Action {
    private static final int KILOBYTE = 1000;

    @Argument(index = 0, name = "module", required = true, description = "Id of the module")
    private String id;

    @Argument(index = 1, name = "version", description = "A version in the catalogue; the newest when left out")
    private String version;

    @Reference
    private StoreDesk desk;

    @Override
    public Object execute() {
        var plan = desk.plan(id, version).orElseThrow(() -> new IllegalArgumentException(nothing()));
        if (plan.from().equals(plan.entry().version().text())) {
            System.out.println(id + " " + plan.from() + " is there already");
        } else {
            print(plan);
            System.out.println("  memory: " + desk.memory(plan));
        }
        return null;
    }

    private String nothing() {
        return desk.awaitsDecision(id)
                ? "an archive has " + id + ", and nobody has trusted it yet; madang:archive-list shows which"
                : "no catalogue has this module in this version";
    }

    private static void print(Plan plan) {
        var entry = plan.entry();
        System.out.println(entry.id() + " " + entry.version() + (plan.isUpdate() ? " instead of " + plan.from() : ""));
        plan.also().forEach(each -> System.out.println("  also installed: " + each.id() + " " + each.version()));
        plan.bundles().forEach(each -> System.out.println("  new: " + each.path() + ", " + kilobytes(each.bytes())));
        plan.scripts()
                .forEach(each ->
                        each.names().forEach(name -> System.out.println("  runs on " + each.module() + "_*: " + name)));
        plan.rows().forEach((table, rows) -> System.out.println("  is there: " + table + ", " + rows + " rows"));
        System.out.println("  disk: " + kilobytes(plan.disk().needed()) + " of "
                + kilobytes(plan.disk().free()));
        plan.obstacles().forEach(each -> System.out.println("  not possible: " + each.plain()));
    }

    private static String kilobytes(long bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE + " kB";
    }
}
