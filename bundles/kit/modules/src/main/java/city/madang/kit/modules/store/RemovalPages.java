// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import static city.madang.kit.modules.store.StoreDesk.ADMINISTER;
import static city.madang.kit.modules.store.StorePages.PATH;

import city.madang.kit.KitPages;
import city.madang.kit.modules.installing.Disposal;
import city.madang.kit.modules.installing.Refusal;
import city.madang.module.ModuleReport;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Taking a module away: what becomes of its data is asked first, and said. */
@Component(service = KitPages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RemovalPages implements KitPages {
    private final StoreDesk desk;

    @Activate
    public RemovalPages(@Reference StoreDesk desk) {
        this.desk = desk;
    }

    /** What becomes of the data. */
    enum Wish {
        KEEP,
        EXPORT,
        DELETE;

        static Wish of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public String name() {
        return StoreDesk.NAME;
    }

    @Override
    public void routes(Routes on) {
        on.form(PATH + "/{id}/remove", ADMINISTER, this::show, this::remove);
    }

    private HttpReply show(HttpCall in) {
        var id = in.path("id");
        if (desk.find(id).isEmpty()) {
            return desk.unknown(id);
        }
        var rows = desk.planner().rows(id);
        var model = new HashMap<String, Object>(Map.of(
                "id", id,
                "name", desk.stock().nameOf(id, in.locale()),
                "rows", rows,
                "rowCount", rows.values().stream().mapToLong(Long::longValue).sum(),
                "kinds", desk.changes().kinds(id),
                "folder", desk.changes().folder(id).toString(),
                "settings", "etc/city.madang.solution." + id + ".cfg",
                "wishes", wishes(in.locale())));
        var needing = desk.planner().needing(id);
        if (!needing.isEmpty()) {
            model.put("refusal", Obstacle.of(new Refusal.NeededBy(needing)));
        }
        return HttpReply.form("remove", in.form(), model);
    }

    private List<Choice> wishes(Locale locale) {
        return List.of(
                new Choice("KEEP", desk.text(locale, "remove.keep.label")),
                new Choice("EXPORT", desk.text(locale, "remove.export.label")),
                new Choice("DELETE", desk.text(locale, "remove.delete.label")));
    }

    private HttpReply remove(HttpCall in) {
        var report = desk.report(in.path("id"));
        var form = in.form();
        var wish = form.value("data", Wish::of).required();
        if (!desk.planner().needing(report.id()).isEmpty()) {
            return show(in).status(409);
        }
        if (!form.hasErrors()) {
            check(form, wish.get(), report);
        }
        if (form.hasErrors()) {
            return show(in);
        }
        return begin(in, report.id(), wish.get());
    }

    /** What cannot be undone needs the module's id, which nobody types by mistake. */
    private void check(Form form, Wish wish, ModuleReport report) {
        if (wish == Wish.EXPORT && desk.changes().kinds(report.id()).isEmpty()) {
            form.error("data", "nothing");
        }
        var typed = form.text("typed").max(40);
        if (wish != Wish.KEEP && !typed.find().orElse("").equals(report.id())) {
            form.error("typed", "other", report.id());
        }
    }

    private HttpReply begin(HttpCall in, String id, Wish wish) {
        desk.audit()
                .record(
                        "kit",
                        in.visitor(),
                        "kit.module-remove",
                        id + " " + wish.name().toLowerCase(Locale.ROOT));
        switch (wish) {
            case KEEP -> desk.changes().remove(id, Disposal.KEEP);
            case DELETE -> desk.changes().remove(id, Disposal.DELETE);
            case EXPORT -> desk.changes().exportAndDelete(id, in.visitor());
        }
        return PlanPages.begun(id);
    }
}
