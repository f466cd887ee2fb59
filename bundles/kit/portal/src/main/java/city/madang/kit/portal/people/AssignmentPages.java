// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.DepartmentId;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.kit.AccountAdmin;
import city.madang.kit.AccountAdmin.Account;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.Modules;
import city.madang.kit.OrganisationAdmin;
import city.madang.kit.OrganisationAdmin.Assigned;
import city.madang.kit.portal.Admin;
import city.madang.kit.portal.CityShell;
import city.madang.l10n.Texts;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Further posts of an official for some time: as acting head, in another department, with another role. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AssignmentPages implements KitPages {
    private static final int LONGEST_FILE = 200_000;
    private static final String PAGE = "/admin/accounts/{person}/assignments";

    private final AccountAdmin accounts;
    private final OrganisationAdmin register;
    private final Organisation organisation;
    private final DepartmentChoice departments;
    private final RoleChoice roles;
    private final Texts texts;
    private final AuditLog audit;

    @Activate
    public AssignmentPages(
            @Reference AccountAdmin accounts,
            @Reference OrganisationAdmin register,
            @Reference Organisation organisation,
            @Reference Modules modules,
            @Reference CityShell shell,
            @Reference Languages languages,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.register = register;
        this.organisation = organisation;
        departments = new DepartmentChoice(organisation);
        roles = new RoleChoice(modules, shell);
        texts = languages.texts("portal", getClass().getClassLoader());
        this.audit = audit;
    }

    /** A further post as the page shows it. Public, because templates read it. */
    public record Row(Assigned assigned, String department, String roles) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form(PAGE, Admin.ACTION, this::show, this::assign);
        on.post(PAGE + "/{assignment}/end", Admin.ACTION, this::end);
        on.form(
                "/admin/assignments/import",
                Admin.ACTION,
                in -> HttpReply.form("assignment-import", in.form()),
                this::takeIn);
    }

    HttpReply show(HttpCall in) {
        var account = account(in);
        var model = new HashMap<String, Object>();
        model.put("account", account);
        List<Row> rows = register.assignments(account.official().id()).stream()
                .map(each -> row(each, in.locale()))
                .toList();
        model.put("rows", rows);
        model.put("departments", departments.choices(in.locale()));
        model.put("roles", roles.boxes(in.form(), in.locale(), Set.of(), role -> false));
        return HttpReply.form("account-assignments", in.form(), model);
    }

    private Row row(Assigned assigned, Locale locale) {
        var department = assigned.post()
                .department()
                .flatMap(organisation::department)
                .map(found -> found.name().in(locale))
                .orElse("");
        var titles = assigned.post().roles().stream()
                .map(role -> roles.title(role, locale))
                .sorted()
                .collect(Collectors.joining(", "));
        return new Row(assigned, department, titles);
    }

    HttpReply assign(HttpCall in) {
        var account = account(in);
        var form = in.form();
        var department = form.value("department", DepartmentId::new);
        var area = form.area("area");
        var from = form.value("from", LocalDate::parse).required();
        var until = form.value("until", LocalDate::parse).required();
        department
                .find()
                .filter(d -> organisation.department(d).isEmpty())
                .ifPresent(d -> form.error("department", "invalid"));
        if (form.hasErrors()) {
            return show(in);
        }
        var post = new Post(department.find(), area.find(), roles.chosen(form, Set.of()));
        var made = Refusals.get(() -> register.assign(account.official().id(), post, from.get(), until.get()));
        audit.record("kit", in.visitor(), "kit.assignment-begin", subject(account, made));
        return back(account.official().id())
                .notice("assignments.made.notice", account.official().name());
    }

    HttpReply end(HttpCall in) {
        var account = account(in);
        var assigned = register.assigned(in.path("assignment"))
                .filter(each -> each.person().equals(account.official().id()))
                .orElseThrow(NotFound::new);
        register.endAssignment(assigned.id());
        audit.record("kit", in.visitor(), "kit.assignment-end", subject(account, assigned));
        return back(assigned.person()).notice("assignments.ended.notice");
    }

    HttpReply takeIn(HttpCall in) {
        var form = in.form();
        var csv = form.text("csv").required().max(LONGEST_FILE);
        if (form.hasErrors()) {
            return HttpReply.form("assignment-import", form);
        }
        var report = register.importAssignments(csv.get());
        audit.record("kit", in.visitor(), "kit.assignment-import", Integer.toString(report.added()));
        var problems = report.problems().stream()
                .map(p -> new DepartmentPages.Line(
                        p.line(), texts.text(in.locale(), p.key(), p.arguments().toArray())))
                .toList();
        var model = Map.of("report", report, "problems", problems);
        return HttpReply.form("assignment-import", form, model).status(problems.isEmpty() ? 200 : 422);
    }

    private static String subject(Account account, Assigned assigned) {
        var where = assigned.post().department().map(DepartmentId::value).orElse("-");
        var roles =
                assigned.post().roles().stream().map(Object::toString).sorted().collect(Collectors.joining(","));
        var text =
                account.official().login() + " " + where + " " + assigned.from() + "/" + assigned.until() + " " + roles;
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private Account account(HttpCall in) {
        return accounts.account(in.path("person", PersonId::new)).orElseThrow(NotFound::new);
    }

    private static HttpReply back(PersonId person) {
        return HttpReply.seeOther("//admin/accounts/" + person.value() + "/assignments");
    }
}
