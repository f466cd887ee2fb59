// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.DepartmentId;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.AccountAdmin;
import city.madang.kit.AccountAdmin.Account;
import city.madang.kit.AuditLog;
import city.madang.kit.IdentityLinks;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.SecondFactors;
import city.madang.kit.Sessions;
import city.madang.kit.portal.Admin;
import city.madang.kit.portal.CityShell;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** One official's account as administrators see and change it. What takes something away asks for a reason and records it. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AccountChangePages implements KitPages {
    private static final String ONE = "/admin/accounts/{person}";
    private static final int LONGEST_REASON = 120;

    private final AccountAdmin accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final IdentityLinks links;
    private final Organisation organisation;
    private final DepartmentChoice departments;
    private final RoleChoice roles;
    private final AuditLog audit;

    @Activate
    public AccountChangePages(
            @Reference AccountAdmin accounts,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference IdentityLinks links,
            @Reference Organisation organisation,
            @Reference Modules modules,
            @Reference CityShell shell,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.links = links;
        this.organisation = organisation;
        departments = new DepartmentChoice(organisation);
        roles = new RoleChoice(modules, shell);
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form(ONE, Admin.ACTION, this::show, this::change);
        on.form(ONE + "/lock", Admin.ACTION, in -> page("account-lock", in), in -> act(in, "lock", accounts::lock));
        on.post(ONE + "/unlock", Admin.ACTION, this::unlock);
        on.form(
                ONE + "/remove",
                Admin.ACTION,
                in -> page("account-remove", in),
                in -> act(in, "remove", accounts::remove));
        on.form(ONE + "/password", Admin.ACTION, in -> page("account-password", in), this::setPassword);
        on.form(
                ONE + "/second-factor",
                Admin.ACTION,
                in -> page("account-factor", in),
                in -> act(in, "factor", this::resetFactor));
        on.post(ONE + "/sign-out", Admin.ACTION, this::endSessions);
        on.post(ONE + "/identities/{link}/remove", Admin.ACTION, this::removeLink);
    }

    HttpReply show(HttpCall in) {
        var account = account(in);
        var official = account.official();
        var form = in.form();
        var model = new HashMap<String, Object>();
        model.put("account", account);
        model.put("department", official.department().map(DepartmentId::value).orElse(""));
        model.put("area", official.area().map(Object::toString).orElse(""));
        model.put("departments", departments.choices(in.locale()));
        model.put(
                "roles",
                roles.boxes(
                        form,
                        in.locale(),
                        official.roles(),
                        r -> official.roles().contains(r)));
        model.put("sessions", sessions.open(official.id()));
        model.put("links", links.links(official.id()));
        return HttpReply.form("account-change", form, model);
    }

    HttpReply change(HttpCall in) {
        var account = account(in);
        var form = in.form();
        var name = form.text("name").required().max(200);
        var department = form.value("department", DepartmentId::new);
        var area = form.area("area");
        department
                .find()
                .filter(d -> organisation.department(d).isEmpty())
                .ifPresent(d -> form.error("department", "invalid"));
        if (form.hasErrors()) {
            return show(in);
        }
        var official = account.official();
        var chosen = roles.chosen(form, official.roles());
        Refusals.run(() -> accounts.change(official.id(), name.get(), department.find(), area.find(), chosen));
        record(in.visitor(), "kit.account-change", official.login());
        return back(official.id()).notice("account-change.done.notice", name.get());
    }

    private HttpReply act(HttpCall in, String what, Consumer<PersonId> act) {
        var account = account(in);
        var form = in.form();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return page("account-" + what, in);
        }
        Refusals.run(() -> act.accept(account.official().id()));
        record(in.visitor(), "kit.account-" + what, account.official().login() + ": " + reason.get());
        var name = account.official().name();
        return switch (what) {
            case "remove" -> HttpReply.seeOther("//admin/accounts").notice("account-remove.done.notice", name);
            case "factor" -> back(account.official().id()).notice("account-factor.done.notice", name);
            default -> back(account.official().id()).notice("account-lock.done.notice", name);
        };
    }

    /** Whoever took the phone may be signed in with it. */
    private void resetFactor(PersonId person) {
        factors.remove(person);
        sessions.endOthers(person, Optional.empty());
    }

    HttpReply unlock(HttpCall in) {
        var official = account(in).official();
        accounts.unlock(official.id());
        record(in.visitor(), "kit.account-unlock", official.login());
        return back(official.id()).notice("account-change.unlocked.notice", official.name());
    }

    HttpReply setPassword(HttpCall in) {
        var official = account(in).official();
        var password = in.form().text("password").required().max(1000);
        if (in.form().hasErrors()) {
            return page("account-password", in);
        }
        Refusals.run(() -> accounts.setPassword(official.id(), password.get()));
        record(in.visitor(), "kit.account-password", official.login());
        return back(official.id()).notice("account-password.done.notice", official.name());
    }

    HttpReply endSessions(HttpCall in) {
        var official = account(in).official();
        var own = in.visitor().official().filter(o -> o.id().equals(official.id()));
        sessions.endOthers(official.id(), own.flatMap(o -> ((city.madang.kit.KitCall) in).session()));
        record(in.visitor(), "kit.account-sign-out", official.login());
        return back(official.id()).notice("account-change.signed-out.notice", official.name());
    }

    HttpReply removeLink(HttpCall in) {
        var official = account(in).official();
        if (!links.remove(official.id(), in.path("link"))) {
            throw new NotFound();
        }
        record(in.visitor(), "kit.identity-remove", official.login());
        return back(official.id()).notice("identities.removed.notice");
    }

    private HttpReply page(String template, HttpCall in) {
        return HttpReply.form(template, in.form(), Map.of("account", account(in)));
    }

    private Account account(HttpCall in) {
        return accounts.account(in.path("person", PersonId::new)).orElseThrow(NotFound::new);
    }

    private void record(Visitor who, String action, String subject) {
        audit.record("kit", who, action, subject.length() > 200 ? subject.substring(0, 200) : subject);
    }

    private static HttpReply back(PersonId person) {
        return HttpReply.seeOther("//admin/accounts/" + person.value());
    }
}
