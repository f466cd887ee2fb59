// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Modules;
import city.madang.kit.Sessions;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Sets a new city up: its name and habits, and its first administrator. Gone once that is done. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SetUpPages implements KitPages {
    private final Cities cities;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Modules modules;
    private final AuditLog audit;

    @Activate
    public SetUpPages(
            @Reference Cities cities,
            @Reference Accounts accounts,
            @Reference Sessions sessions,
            @Reference Modules modules,
            @Reference AuditLog audit) {
        this.cities = cities;
        this.accounts = accounts;
        this.sessions = sessions;
        this.modules = modules;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form("/setup", Action.PUBLIC, this::show, this::setUp);
    }

    HttpReply show(HttpCall in) {
        refuseWhenDone();
        return form(in, in.form());
    }

    HttpReply setUp(HttpCall in) {
        refuseWhenDone();
        var form = in.form();
        var code = form.text("code").required().max(60);
        code.find().filter(typed -> !cities.isSetUpCode(typed)).ifPresent(typed -> form.error("code", "wrong"));
        var city = CityForm.read(form, modules.languages());
        var login = form.text("login").required().max(60);
        var name = form.text("name").required().max(200);
        var password = form.text("password").required().max(1000);
        if (form.hasErrors()) {
            return form(in, form);
        }
        var administrator = administrator((KitCall) in, login.get(), name.get(), password.get());
        if (administrator.isEmpty()) {
            return form(in, form);
        }
        cities.setUp(city.orElseThrow());
        return welcome((KitCall) in, administrator.get());
    }

    /** Creates the account; when there is one already, because the city's name was lost or not yet set, they sign in. */
    private Optional<PersonId> administrator(KitCall in, String login, String name, String password) {
        if (accounts.hasAdministrator()) {
            if (accounts.signIn(login, password, in.address()) instanceof Accounts.Outcome.Welcome welcome) {
                return welcome.person();
            }
            in.form().error("password", "wrong");
            return Optional.empty();
        }
        try {
            var nowhere = Optional.<DepartmentId>empty();
            return Optional.of(
                    accounts.create(login, name, password, nowhere, Optional.empty(), Set.of(Role.ADMINISTRATOR)));
        } catch (IllegalArgumentException refused) {
            AccountRefusal.show(refused, in.form());
            return Optional.empty();
        }
    }

    private HttpReply welcome(KitCall in, PersonId administrator) {
        var token = sessions.signIn(in.session(), administrator, in.device());
        audit.record("kit", sessions.visitor(token), "kit.set-up", "city");
        return in.withSession(HttpReply.seeOther("//").notice("set-up.done.notice"), token);
    }

    private HttpReply form(HttpCall in, Form form) {
        var now = Optional.of(cities.city()).filter(city -> cities.isSetUp());
        return HttpReply.form("set-up", form, CityForm.model(form, now, modules.languages(), in.locale()));
    }

    private void refuseWhenDone() {
        if (cities.city().demo() || cities.isSetUp() && accounts.hasAdministrator()) {
            throw new NotFound();
        }
    }
}
