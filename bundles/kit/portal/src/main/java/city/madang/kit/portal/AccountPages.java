// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal;

import city.madang.identity.Action;
import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.AuditLog;
import city.madang.kit.IdentityLinks;
import city.madang.kit.IdentityProviders;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.SecondFactors;
import city.madang.kit.Sessions;
import city.madang.kit.portal.people.Entrance;
import city.madang.kit.portal.people.Waits;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out, and showing a receipt. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class AccountPages implements KitPages {
    private static final String START = "//";

    private final Accounts accounts;
    private final Sessions sessions;
    private final IdentityProviders providers;
    private final IdentityLinks links;
    private final AuditLog audit;
    private final Entrance entrance;

    @Activate
    public AccountPages(
            @Reference Accounts accounts,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference IdentityProviders providers,
            @Reference IdentityLinks links,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.providers = providers;
        this.links = links;
        this.audit = audit;
        entrance = new Entrance(sessions, factors, audit);
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get("/account", Action.PUBLIC, this::visitor);
        on.form("/account/sign-in", Action.PUBLIC, this::showSignIn, this::signIn);
        on.post("/account/sign-out", Action.PUBLIC, this::signOut);
        on.form("/account/receipt", Action.PUBLIC, this::showReceipt, this::openReceipt);
    }

    HttpReply visitor(HttpCall in) {
        return HttpReply.page(
                "visitor",
                Map.of("administrator", holds(in, Role.ADMINISTRATOR), "guardian", holds(in, Role.DATA_OFFICER)));
    }

    private static boolean holds(HttpCall in, Role role) {
        return in.visitor().official().filter(official -> official.holds(role)).isPresent();
    }

    HttpReply showSignIn(HttpCall in) {
        return HttpReply.form("sign-in", in.form(), going(in));
    }

    HttpReply signIn(HttpCall in) {
        var call = (KitCall) in;
        var form = in.form();
        var login = form.text("login").required().max(100);
        var password = form.text("password").required().max(1000);
        if (!form.hasErrors()) {
            var outcome = accounts.signIn(login.get(), password.get(), call.address());
            if (outcome instanceof Outcome.Welcome welcome && welcome.person().isPresent()) {
                return entrance.afterPassword(call, welcome.person().get());
            }
            Waits.show(form, "password", outcome);
        }
        return HttpReply.form("sign-in", form, going(in));
    }

    HttpReply signOut(HttpCall in) {
        var call = (KitCall) in;
        in.visitor().official().ifPresent(o -> audit.record("kit", in.visitor(), "kit.sign-out", o.id().value()));
        var elsewhere = me(in).flatMap(this::elsewhere);
        call.session().ifPresent(sessions::end);
        return call.withoutSession(elsewhere
                .map(provider -> HttpReply.seeOther("//account/with/" + provider + "/out"))
                .orElseGet(() -> HttpReply.seeOther(START).notice("visitor.signed-out.notice")));
    }

    private static Optional<PersonId> me(HttpCall in) {
        return in.visitor()
                .official()
                .map(Official::id)
                .or(() -> in.visitor().citizen().map(Citizen::id));
    }

    /** The provider by which somebody came last, where they may be signed in still. */
    private Optional<String> elsewhere(PersonId person) {
        return links.links(person).stream()
                .filter(link -> link.used().isPresent()
                        && providers.provider(link.provider()).isPresent())
                .max(Comparator.comparing(link -> link.used().get()))
                .map(IdentityLinks.Link::provider);
    }

    HttpReply showReceipt(HttpCall in) {
        return HttpReply.form("receipt", in.form(), withNumber(in));
    }

    HttpReply openReceipt(HttpCall in) {
        var call = (KitCall) in;
        var form = in.form();
        var number = form.value("number", ReceiptNumber::parse).required();
        var pin = form.text("pin").required().max(20);
        if (!form.hasErrors()) {
            var outcome = accounts.showReceipt(number.get(), digits(pin.get()), call.address());
            if (outcome instanceof Outcome.Welcome) {
                return HttpReply.seeOther(record(call, number.get())).hold(number.get());
            }
            Waits.show(form, "pin", outcome);
        }
        return HttpReply.form("receipt", form, withNumber(in));
    }

    /** Where the visitor was going; without that, the page where modules show a record. */
    private String record(KitCall call, ReceiptNumber number) {
        var target = call.target();
        return target.equals(START)
                ? accounts.issuedBy(number)
                        .map(module -> "//" + module + "/requests/" + number.value())
                        .orElse(START)
                : target;
    }

    /** People type a PIN in pairs or threes, and in their own script's digits. */
    private static String digits(String typed) {
        return typed.codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != '-')
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Map<String, ?> going(HttpCall in) {
        var ours = providers.providers().stream().filter(Provider::officials).toList();
        return Map.of("to", Entrance.local((KitCall) in), "providers", ours);
    }

    private static Map<String, ?> withNumber(HttpCall in) {
        return Map.of(
                "to",
                ((KitCall) in).target(),
                "number",
                in.query().text("number").orElse(""));
    }
}
