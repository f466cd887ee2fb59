// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.Timings.Timing;
import city.madang.kit.operations.check.Checks;
import city.madang.kit.operations.check.Finding;
import city.madang.kit.operations.diagnostics.LogTails;
import city.madang.kit.operations.etc.Installation;
import city.madang.kit.operations.slow.Line;
import city.madang.kit.operations.slow.Slow;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** How one module runs on this node: what an administrator looks at first when somebody complains of it. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ModulePages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);
    private static final int SLOWEST = 10;
    private static final int LINES = 20;

    private final Node node;
    private final Modules modules;
    private final Installation installation;

    @Activate
    public ModulePages(@Reference Node node, @Reference Modules modules) {
        this(node, modules, Installation.here());
    }

    ModulePages(Node node, Modules modules, Installation installation) {
        this.node = node;
        this.modules = modules;
        this.installation = installation;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/modules/{id}/operations", ADMINISTER, this::show);
    }

    private HttpReply show(HttpCall in) {
        var id = in.path("id");
        var report = modules.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var pages = of(id, node.slow().pages());
        var statements = of(id, node.slow().statements());
        var model = new HashMap<String, Object>(Map.of(
                "report", report,
                "name", modules.title(id, in.locale()),
                "pageSum", Line.of(Slow.sum(id, pages)),
                "statementSum", Line.of(Slow.sum(id, statements)),
                "pages", slowest(pages),
                "statements", slowest(statements),
                "log", new LogTails(installation.log()).lines(id, LINES),
                "bad",
                        new Checks(installation, true)
                                .all().stream()
                                        .filter(each -> each.level() != Finding.Level.FINE)
                                        .toList()));
        return HttpReply.page("module", model);
    }

    private static List<Timing> of(String module, List<Timing> all) {
        return all.stream().filter(each -> each.module().equals(module)).toList();
    }

    private static List<Line> slowest(List<Timing> timings) {
        return Slow.first(timings, Slow.Order.TOTAL, SLOWEST).stream()
                .map(Line::of)
                .toList();
    }
}
