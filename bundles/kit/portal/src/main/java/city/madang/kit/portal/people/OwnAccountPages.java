// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Official;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What officials do with their own accounts: another password, and where they are signed in. */
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
        on.get("/account/sessions", Action.OFFICIAL, this::sessions);
        on.post("/account/sessions/{session}/end", Action.OFFICIAL, this::end);
        on.post("/account/sessions/end", Action.OFFICIAL, this::endOthers);
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
        var me = me(in);
        var outcome = Refusals.get(() -> accounts.changePassword(me.id(), present.get(), fresh.get(), call.address()));
        if (!(outcome instanceof Outcome.Welcome)) {
            Waits.show(form, "present", outcome);
            return HttpReply.form("password", form);
        }
        audit.record("kit", in.visitor(), "kit.password", me.id().value());
        var token = sessions.signIn(call.session(), me.id(), call.device());
        sessions.endOthers(me.id(), java.util.Optional.of(token));
        return call.withSession(HttpReply.seeOther("//account").notice("password.done.notice"), token);
    }

    HttpReply sessions(HttpCall in) {
        var own = ((KitCall) in).session().flatMap(sessions::id).orElse("");
        return HttpReply.page("sessions", Map.of("sessions", sessions.open(me(in).id()), "own", own));
    }

    HttpReply end(HttpCall in) {
        if (!sessions.end(me(in).id(), in.path("session"))) {
            throw new NotFound();
        }
        audit.record("kit", in.visitor(), "kit.session-end", me(in).id().value());
        return HttpReply.seeOther("//account/sessions").notice("sessions.ended.notice", 1);
    }

    HttpReply endOthers(HttpCall in) {
        var ended = sessions.endOthers(me(in).id(), ((KitCall) in).session());
        audit.record("kit", in.visitor(), "kit.session-end", me(in).id().value());
        return HttpReply.seeOther("//account/sessions").notice("sessions.ended.notice", ended);
    }

    private static Official me(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new);
    }
}
