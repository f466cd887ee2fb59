// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Citizen;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.AuditLog;
import city.madang.kit.CitizenAccounts;
import city.madang.kit.CitizenAccounts.Asked;
import city.madang.kit.CitizenAccounts.Entered;
import city.madang.kit.IdentityProviders;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Sessions;
import city.madang.kit.portal.CityShell;
import city.madang.message.Channel;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Citizens sign in by a code, and find what they filed. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CitizenPages implements KitPages {
    private static final String REQUESTS = "//account/requests";
    private static final String TICKET = "citizen-ticket";
    private static final String SHOWN = "citizen-shown";
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_CODE = 30;

    private final CitizenAccounts citizens;
    private final Sessions sessions;
    private final IdentityProviders providers;
    private final CityShell shell;
    private final AuditLog audit;

    @Activate
    public CitizenPages(
            @Reference CitizenAccounts citizens,
            @Reference Sessions sessions,
            @Reference IdentityProviders providers,
            @Reference CityShell shell,
            @Reference AuditLog audit) {
        this.citizens = citizens;
        this.sessions = sessions;
        this.providers = providers;
        this.shell = shell;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form("/account/citizen", Action.PUBLIC, in -> showAddress(in, in.form()), this::ask);
        on.form("/account/citizen/code", Action.PUBLIC, in -> showCode(in, in.form()), this::enter);
        on.get("/account/requests", Action.PUBLIC, this::requests);
        on.post("/account/requests/{number}/forget", Action.PUBLIC, this::forget);
        on.form("/account/remove", Action.PUBLIC, this::showRemoval, this::remove);
    }

    private HttpReply showAddress(HttpCall in, Form form) {
        var ways = citizens.ways();
        var both = ways.size() > 1;
        var phone = ways.equals(Set.of(Channel.SMS));
        var model = Map.of(
                "providers",
                providers.providers().stream().filter(Provider::citizens).toList(),
                "to",
                Entrance.local((KitCall) in),
                "ways",
                ways.isEmpty() ? "" : both ? "both" : phone ? "phone" : "email",
                "autocomplete",
                phone ? "tel" : both ? "username" : "email",
                "inputmode",
                phone ? "tel" : "email");
        return HttpReply.form("citizen", form, model);
    }

    HttpReply ask(HttpCall in) {
        var call = (KitCall) in;
        var form = in.form();
        var address = form.text("address").required().max(LONGEST_ADDRESS);
        if (form.hasErrors()) {
            return showAddress(in, form);
        }
        var asked = citizens.ask(address.get(), in.locale(), call.address());
        if (asked instanceof Asked.Sent sent) {
            var to = URLEncoder.encode(Entrance.local(call), StandardCharsets.UTF_8);
            return HttpReply.seeOther("//account/citizen/code?to=" + to)
                    .carry(TICKET, sent.ticket())
                    .carry(SHOWN, sent.shown());
        }
        if (asked instanceof Asked.Wait wait) {
            form.error("address", "wait", Waits.minutes(wait.remaining()));
        } else {
            form.error("address", asked instanceof Asked.NoWay ? "no-way" : "invalid");
        }
        return showAddress(in, form);
    }

    private HttpReply showCode(HttpCall in, Form form) {
        var shown = in.carried(SHOWN).filter(text -> !text.isEmpty());
        if (shown.isEmpty()) {
            return HttpReply.seeOther("//account/citizen");
        }
        return HttpReply.form("citizen-code", form, Map.of("shown", shown.get(), "to", Entrance.local((KitCall) in)));
    }

    HttpReply enter(HttpCall in) {
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        if (!form.hasErrors()) {
            var entered = citizens.enter(in.carried(TICKET).orElse(""), code.get());
            if (entered instanceof Entered.Welcome welcome) {
                return welcome((KitCall) in, welcome.citizen());
            }
            form.error("code", entered instanceof Entered.Over ? "over" : "wrong");
        }
        return showCode(in, form);
    }

    private HttpReply welcome(KitCall call, PersonId citizen) {
        var token = sessions.signIn(call.session(), citizen, call.device());
        audit.record("kit", sessions.visitor(token), "kit.citizen-sign-in", citizen.value());
        var target = call.target();
        var reply = HttpReply.seeOther(target.equals("//") ? REQUESTS : target);
        return call.withSession(reply.carry(TICKET, "").carry(SHOWN, ""), token);
    }

    HttpReply requests(HttpCall in) {
        return HttpReply.page(
                "my-requests", Map.of("filed", shell.filed(in.visitor().holds(), in.locale())));
    }

    HttpReply forget(HttpCall in) {
        citizens.forget(me(in), in.path("number", ReceiptNumber::parse));
        return HttpReply.seeOther(REQUESTS).notice("my-requests.forgotten.notice");
    }

    HttpReply showRemoval(HttpCall in) {
        me(in);
        return HttpReply.page("citizen-remove", Map.of());
    }

    HttpReply remove(HttpCall in) {
        var me = me(in);
        citizens.remove(me);
        audit.record("kit", in.visitor(), "kit.citizen-remove", me.value());
        return ((KitCall) in).withoutSession(HttpReply.seeOther("//").notice("citizen-remove.done.notice"));
    }

    private static PersonId me(HttpCall in) {
        return in.visitor().citizen().map(Citizen::id).orElseThrow(NotFound::new);
    }
}
