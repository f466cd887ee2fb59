// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.DepartmentId;
import city.madang.identity.Organisation;
import city.madang.identity.Role;
import city.madang.kit.AccountAdmin;
import city.madang.kit.AccountAdmin.Account;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.portal.people.DepartmentChoice;
import city.madang.kit.portal.people.RoleChoice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The administrator's list of officials, and a form for another one. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OfficialPages implements KitPages {
    private final Accounts accounts;
    private final AccountAdmin register;
    private final Organisation organisation;
    private final DepartmentChoice departments;
    private final RoleChoice roles;
    private final AuditLog audit;

    @Activate
    public OfficialPages(
            @Reference Accounts accounts,
            @Reference AccountAdmin register,
            @Reference Organisation organisation,
            @Reference Modules modules,
            @Reference CityShell shell,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.register = register;
        this.organisation = organisation;
        departments = new DepartmentChoice(organisation);
        roles = new RoleChoice(modules, shell);
        this.audit = audit;
    }

    /** An official as the list shows them. Public, because templates read it. */
    public record Row(Account account, String department, List<String> roles) {}

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
        var rows = register.accounts().stream().map(a -> row(a, in.locale())).toList();
        return HttpReply.page("admin-accounts", Map.of("rows", rows));
    }

    private Row row(Account account, Locale locale) {
        var official = account.official();
        var department = official.department()
                .flatMap(organisation::department)
                .map(d -> d.name().in(locale))
                .orElse("");
        var titles = official.roles().stream()
                .map(r -> roles.title(r, locale))
                .sorted()
                .toList();
        return new Row(account, department, titles);
    }

    HttpReply create(HttpCall in) {
        var form = in.form();
        var login = form.text("login").required().max(60);
        var name = form.text("name").required().max(200);
        var password = form.text("password").required().max(1000);
        var department = form.value("department", DepartmentId::new);
        var area = form.area("area");
        department
                .find()
                .filter(d -> organisation.department(d).isEmpty())
                .ifPresent(d -> form.error("department", "invalid"));
        if (!form.hasErrors()) {
            try {
                Set<Role> chosen = roles.chosen(form, Set.of());
                accounts.create(login.get(), name.get(), password.get(), department.find(), area.find(), chosen);
                audit.record("kit", in.visitor(), "kit.account-create", login.get());
                return HttpReply.seeOther("//admin/accounts").notice("account.created.notice", name.get());
            } catch (IllegalArgumentException refused) {
                AccountRefusal.show(refused, form);
            }
        }
        return form(form, in.locale());
    }

    private HttpReply form(Form form, Locale locale) {
        return HttpReply.form(
                "account",
                form,
                Map.of(
                        "departments", departments.choices(locale),
                        "roles", roles.boxes(form, locale, Set.of(), r -> false)));
    }
}
