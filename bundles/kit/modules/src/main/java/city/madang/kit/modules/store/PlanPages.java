// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;
import static city.madang.kit.modules.store.StorePages.PATH;

import city.madang.kit.KitPages;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What installing or changing a version would do, and the button that does it. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PlanPages implements KitPages {
    private static final String ONE = PATH + "/{id}";

    private final StoreDesk desk;

    @Activate
    public PlanPages(@Reference StoreDesk desk) {
        this.desk = desk;
    }

    /** A module that comes along. Public, because templates read it. */
    public record Also(String id, String name, String version) {}

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.form(ONE + "/install", ADMINISTER, in -> show(in, newest(in)), this::install);
        on.form(ONE + "/versions/{version}", ADMINISTER, in -> show(in, chosen(in)), this::change);
    }

    /** There is nothing to plan when that version is there already. */
    private HttpReply show(HttpCall in, CatalogueEntry entry) {
        var plan = desk.plan(entry);
        return plan.from().equals(entry.version().text()) ? begun(entry.id()) : page(in, plan);
    }

    private HttpReply page(HttpCall in, Plan plan) {
        var locale = in.locale();
        var stock = desk.stock();
        var entry = plan.entry();
        var model = new HashMap<String, Object>(Map.of(
                "plan", plan,
                "name", stock.name(entry, locale),
                "also",
                        plan.also().stream()
                                .map(each -> new Also(
                                        each.id(),
                                        stock.name(each, locale),
                                        each.version().text()))
                                .toList(),
                "scriptCount",
                        plan.scripts().stream()
                                .mapToInt(each -> each.names().size())
                                .sum(),
                "speaks", Stock.languageNames(plan.speaks(), locale),
                "silent", Stock.languageNames(plan.silent(), locale)));
        desk.planner().memory(entry).ifPresent(figure -> model.put("memory", figure));
        return HttpReply.form("plan", in.form(), model);
    }

    private HttpReply install(HttpCall in) {
        var entry = newest(in);
        var plan = desk.plan(entry);
        if (!plan.isPossible()) {
            return page(in, plan).status(409);
        }
        desk.audit().record("kit", in.visitor(), "kit.module-install", entry.id() + " " + entry.version());
        desk.changes().install(entry.id());
        return begun(entry.id());
    }

    private HttpReply change(HttpCall in) {
        var entry = chosen(in);
        var plan = desk.plan(entry);
        if (!plan.isPossible()) {
            return page(in, plan).status(409);
        }
        desk.audit().record("kit", in.visitor(), "kit.module-update", entry.id() + " " + entry.version());
        desk.changes().update(entry.id(), entry.version().text());
        return begun(entry.id());
    }

    static HttpReply begun(String id) {
        return HttpReply.seeOther("/" + PATH + "/" + id);
    }

    private CatalogueEntry newest(HttpCall in) {
        return desk.stock().catalogue().newest(in.path("id")).orElseThrow(NotFound::new);
    }

    private CatalogueEntry chosen(HttpCall in) {
        return desk.stock().catalogue().find(in.path("id"), in.path("version")).orElseThrow(NotFound::new);
    }
}
