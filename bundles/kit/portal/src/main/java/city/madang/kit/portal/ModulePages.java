// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's list of modules. A change that takes long goes on; the list then says STARTING or CLOSING. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ModulePages implements KitPages {
    private static final int PATIENCE_SECONDS = 8;
    private static final int OTHER_VERSIONS = 3;

    private final Modules modules;
    private final CityShell shell;
    private final AuditLog audit;

    @Activate
    public ModulePages(@Reference Modules modules, @Reference CityShell shell, @Reference AuditLog audit) {
        this.modules = modules;
        this.shell = shell;
        this.audit = audit;
    }

    /**
     * A module as the list shows it. Public, because templates read it.
     *
     * @param wanted whether the city file names it
     * @param others versions that could take the place of the present one
     */
    public record Row(ModuleReport report, String title, boolean wanted, List<String> others) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.CITY, "/admin/modules", "admin-modules.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin", Admin.ACTION, in -> HttpReply.seeOther("//admin/modules"));
        on.get("/admin/modules", Admin.ACTION, this::list);
        on.post("/admin/modules/{id}/install", Admin.ACTION, in -> change(in, "install", modules::install));
        on.post("/admin/modules/{id}/remove", Admin.ACTION, in -> change(in, "remove", modules::remove));
        on.post("/admin/modules/{id}/versions/{version}", Admin.ACTION, this::update);
    }

    HttpReply list(HttpCall in) {
        var rows = modules.list().stream().map(r -> row(r, in.locale())).toList();
        return HttpReply.page("admin-modules", Map.of("rows", rows));
    }

    private Row row(ModuleReport report, Locale locale) {
        var wanted = report.state() != ModuleState.ABSENT;
        var others = report.versions().stream()
                .filter(v -> wanted && !v.equals(report.version()))
                .limit(OTHER_VERSIONS)
                .toList();
        return new Row(report, shell.title(report.id(), locale), wanted, others);
    }

    private HttpReply update(HttpCall in) {
        var version = in.path("version");
        if (!report(in.path("id")).versions().contains(version)) {
            throw new NotFound();
        }
        return change(in, "update", id -> modules.update(id, version));
    }

    private HttpReply change(HttpCall in, String act, Function<String, CompletableFuture<ModuleReport>> work) {
        var id = report(in.path("id")).id();
        audit.record("kit", in.visitor(), "kit.module-" + act, id);
        var report = work.apply(id)
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        var reply = HttpReply.seeOther("//admin/modules");
        if (report == null) {
            return reply.notice("admin-modules.going-on.notice", id);
        }
        return switch (report.state()) {
            case OPEN -> reply.notice("admin-modules.open.notice", id, report.version());
            case ABSENT -> reply.notice("admin-modules.removed.notice", id);
            default -> reply.notice("admin-modules.look.notice", id);
        };
    }

    private ModuleReport report(String id) {
        return modules.list().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
