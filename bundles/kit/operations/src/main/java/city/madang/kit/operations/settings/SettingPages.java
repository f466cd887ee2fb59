// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.settings;

import city.madang.identity.Action;
import city.madang.identity.Role;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Settings;
import city.madang.kit.operations.etc.Installation;
import city.madang.module.Setting;
import city.madang.module.Setting.Kind;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The administrator's pages of settings. They are files of this node; the environment wins over them. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SettingPages implements KitPages {
    private static final Action ADMINISTER = Action.of("kit.administer", Role.ADMINISTRATOR);

    private final AuditLog audit;
    private final Installation installation;
    private final Set<Settings> all = ConcurrentHashMap.newKeySet();

    @Activate
    public SettingPages(@Reference AuditLog audit) {
        this(audit, Installation.here());
    }

    /** For tests: in another installation. */
    SettingPages(AuditLog audit, Installation installation) {
        this.audit = audit;
        this.installation = installation;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindSettings(Settings arrived) {
        all.add(arrived);
    }

    void unbindSettings(Settings gone) {
        all.remove(gone);
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.OPERATION, "/admin/settings", "settings.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/settings", ADMINISTER, this::list);
        on.form("/admin/settings/{group}", ADMINISTER, this::show, this::change);
    }

    HttpReply list(HttpCall in) {
        var groups = all.stream()
                .map(Settings::group)
                .sorted(Comparator.naturalOrder())
                .toList();
        return HttpReply.page("settings", Map.of("groups", groups));
    }

    HttpReply show(HttpCall in) {
        return page(group(in), in.form(), Map.of());
    }

    HttpReply change(HttpCall in) {
        var settings = group(in);
        var form = in.form();
        var file = new SettingFile(settings, installation);
        try {
            var free = file.free();
            var entered = entered(free, form);
            if (!free.stream().allMatch(each -> each.takes(entered.get(SettingFile.field(each))))) {
                return page(settings, form, entered).status(422);
            }
            var changed = file.write(entered);
            changed.forEach(name -> audit.record("kit", in.visitor(), "kit.setting", settings.pid() + " " + name));
            return HttpReply.seeOther("//admin/settings/" + settings.group()).notice(notice(settings, changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String notice(Settings settings, List<String> changed) {
        if (changed.isEmpty()) {
            return "settings.same.notice";
        }
        var atOnce = settings.settings().stream()
                .filter(each -> changed.contains(each.name()))
                .allMatch(Setting::atOnce);
        return atOnce ? "settings.done.notice" : "settings.restart.notice";
    }

    /** What is on the form; a box that is not ticked is not sent. */
    private static Map<String, String> entered(List<Setting> free, Form form) {
        var entered = new HashMap<String, String>();
        for (var each : free) {
            var field = SettingFile.field(each);
            if (each.kind() == Kind.SWITCH) {
                entered.put(field, Boolean.toString(form.flag(field)));
            } else {
                entered.put(field, form.text(field).find().orElse(""));
            }
        }
        return entered;
    }

    private HttpReply page(Settings settings, Form form, Map<String, String> entered) {
        try {
            var rows = new SettingFile(settings, installation).rows(entered);
            return HttpReply.form(
                    "setting", form, Map.of("group", settings.group(), "pid", settings.pid(), "rows", rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Settings group(HttpCall in) {
        var group = in.path("group");
        return all.stream()
                .filter(each -> each.group().equals(group))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
