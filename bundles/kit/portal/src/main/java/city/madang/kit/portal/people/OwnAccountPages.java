// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.AuditLog;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Sessions;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What people do with their own accounts: another password, and where they are signed in. Citizens have no password. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class OwnAccountPages implements KitPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final AuditLog audit;

    @Activate
    public OwnAccountPages(@Reference Accounts accounts, @Reference Sessions sessions, @Reference AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form(
                "/account/password",
                Action.OFFICIAL,
                in -> HttpReply.form("password", in.form()),
                this::changePassword);
        on.get("/account/sessions", Action.PUBLIC, this::sessions);
        on.post("/account/sessions/{session}/end", Action.PUBLIC, this::end);
        on.post("/account/sessions/end", Action.PUBLIC, this::endOthers);
    }

    /** Other sessions end with the old password, because it may have been in wrong hands; this one gets a new token. */
    HttpReply changePassword(HttpCall in) {
        var call = (KitCall) in;
        var form = in.form();
        var present = form.text("present").required().max(1000);
        var fresh = form.text("fresh").required().max(1000);
        if (form.hasErrors()) {
            return HttpReply.form("password", form);
        }
        var me = in.visitor().official().orElseThrow(NotFound::new);
        var outcome = Refusals.get(() -> accounts.changePassword(me.id(), present.get(), fresh.get(), call.address()));
        if (!(outcome instanceof Outcome.Welcome)) {
            Waits.show(form, "present", outcome);
            return HttpReply.form("password", form);
        }
        audit.record("kit", in.visitor(), "kit.password", me.id().value());
        var token = sessions.signIn(call.session(), me.id(), call.device());
        sessions.endOthers(me.id(), Optional.of(token));
        return call.withSession(HttpReply.seeOther("//account").notice("password.done.notice"), token);
    }

    HttpReply sessions(HttpCall in) {
        var me = me(in.visitor());
        if (me.isEmpty()) {
            return HttpReply.seeOther("//account");
        }
        var own = ((KitCall) in).session().flatMap(sessions::id).orElse("");
        return HttpReply.page("sessions", Map.of("sessions", sessions.open(me.get()), "own", own));
    }

    HttpReply end(HttpCall in) {
        var me = me(in.visitor()).orElseThrow(NotFound::new);
        if (!sessions.end(me, in.path("session"))) {
            throw new NotFound();
        }
        return ended(in, me, 1);
    }

    HttpReply endOthers(HttpCall in) {
        var me = me(in.visitor()).orElseThrow(NotFound::new);
        return ended(in, me, sessions.endOthers(me, ((KitCall) in).session()));
    }

    private HttpReply ended(HttpCall in, PersonId me, int count) {
        audit.record("kit", in.visitor(), "kit.session-end", me.value());
        return HttpReply.seeOther("//account/sessions").notice("sessions.ended.notice", count);
    }

    private static Optional<PersonId> me(Visitor visitor) {
        return visitor.official().map(Official::id).or(() -> visitor.citizen().map(Citizen::id));
    }
}
