// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's list of officials, and a form for another one. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OfficialPages implements KitPages {
    private final Accounts accounts;
    private final Organisation organisation;
    private final Modules modules;
    private final CityShell shell;
    private final AuditLog audit;

    @Activate
    public OfficialPages(
            @Reference Accounts accounts,
            @Reference Organisation organisation,
            @Reference Modules modules,
            @Reference CityShell shell,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.organisation = organisation;
        this.modules = modules;
        this.shell = shell;
        this.audit = audit;
    }

    /** An official as the list shows them. Public, because templates read it. */
    public record Row(Official official, String department, List<String> roles) {}

    /** A role that can be given. Public, because templates read it. */
    public record RoleBox(String field, String title, boolean ticked) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<AdministrationPage> administration() {
        return List.of(new AdministrationPage(Section.PEOPLE, "/admin/accounts", "admin-accounts.title"));
    }

    @Override
    public void routes(Routes on) {
        on.get("/admin/accounts", Admin.ACTION, this::list);
        on.form("/admin/accounts/new", Admin.ACTION, in -> form(in.form(), in.locale()), this::create);
    }

    HttpReply list(HttpCall in) {
        var rows = accounts.officials().stream().map(o -> row(o, in.locale())).toList();
        return HttpReply.page("admin-accounts", Map.of("rows", rows));
    }

    private Row row(Official official, Locale locale) {
        var department = official.department()
                .flatMap(organisation::department)
                .map(d -> d.name().in(locale))
                .orElse("");
        var roles =
                official.roles().stream().map(r -> title(r, locale)).sorted().toList();
        return new Row(official, department, roles);
    }

    HttpReply create(HttpCall in) {
        var form = in.form();
        var login = form.text("login").required().max(60);
        var name = form.text("name").required().max(200);
        var password = form.text("password").required().max(1000);
        var department = form.value("department", DepartmentId::new);
        department
                .find()
                .filter(d -> organisation.department(d).isEmpty())
                .ifPresent(d -> form.error("department", "invalid"));
        if (!form.hasErrors()) {
            try {
                var roles = roles().filter(r -> form.flag(field(r))).collect(Collectors.toSet());
                accounts.create(login.get(), name.get(), password.get(), department.find(), Optional.empty(), roles);
                audit.record("kit", in.visitor(), "kit.account-create", login.get());
                return HttpReply.seeOther("//admin/accounts").notice("account.created.notice", name.get());
            } catch (IllegalArgumentException refused) {
                AccountRefusal.show(refused, form);
            }
        }
        return form(form, in.locale());
    }

    private HttpReply form(Form form, Locale locale) {
        var departments = organisation.departments().stream()
                .map(d -> new Choice(d.id().value(), d.name().in(locale)))
                .toList();
        var boxes = roles().map(r -> new RoleBox(field(r), title(r, locale), form.flag(field(r))))
                .toList();
        return HttpReply.form("account", form, Map.of("departments", departments, "roles", boxes));
    }

    private Stream<Role> roles() {
        Set<Role> declared = modules.roles();
        return Stream.concat(
                Stream.of(Role.ADMINISTRATOR),
                declared.stream().sorted((a, b) -> a.value().compareTo(b.value())));
    }

    private static String field(Role role) {
        return "role-" + role.value();
    }

    private String title(Role role, Locale locale) {
        return shell.title(role, locale).orElse(role.value());
    }
}
