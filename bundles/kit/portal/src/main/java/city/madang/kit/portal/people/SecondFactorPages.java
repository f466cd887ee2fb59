// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.document.Documents;
import city.madang.identity.Action;
import city.madang.identity.PersonId;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.AuditLog;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Languages;
import city.madang.kit.ModuleService;
import city.madang.kit.SecondFactors;
import city.madang.kit.Sessions;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** The code after the password, and what officials do with their authenticator app. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SecondFactorPages implements KitPages {
    private static final String PAGE = "/account/second-factor";
    private static final int LONGEST_CODE = 30;
    /** The key of an app that is being set up, known to the browser only until it is confirmed. */
    private static final String KEY = "factor-key";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Documents documents;
    private final AuditLog audit;
    private final Entrance entrance;

    @Activate
    public SecondFactorPages(
            @Reference Accounts accounts,
            @Reference SecondFactors factors,
            @Reference Sessions sessions,
            @Reference(target = "(concern=documents)") ModuleService<?> documents,
            @Reference Languages languages,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        var loader = getClass().getClassLoader();
        this.documents = (Documents) documents.forModule("portal", loader, languages.texts("portal", loader));
        this.audit = audit;
        entrance = new Entrance(sessions, factors, audit);
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form("/account/code", Action.PUBLIC, this::askCode, this::takeCode);
        on.get(PAGE, Action.OFFICIAL, this::state);
        on.form(PAGE + "/set-up", Action.PUBLIC, this::showKey, this::setUp);
        on.form(PAGE + "/codes", Action.OFFICIAL, in -> HttpReply.form("factor-codes", in.form()), this::newCodes);
        on.form(PAGE + "/remove", Action.OFFICIAL, this::askRemoval, this::remove);
    }

    HttpReply askCode(HttpCall in) {
        var call = (KitCall) in;
        return begun(call)
                .filter(factors::isSetUp)
                .map(person -> HttpReply.form("code", in.form(), Map.of("to", Entrance.local(call))))
                .orElseGet(SecondFactorPages::toSignIn);
    }

    HttpReply takeCode(HttpCall in) {
        var call = (KitCall) in;
        var person = begun(call).filter(factors::isSetUp);
        if (person.isEmpty()) {
            return toSignIn();
        }
        return isShown(in, "code", person.get()) ? welcome(call, person.get()) : askCode(in);
    }

    private HttpReply welcome(KitCall call, PersonId person) {
        var left = factors.recoveryCodes(person);
        var reply = entrance.open(call, person);
        return left < 3 ? reply.notice("code.few.notice", left) : reply;
    }

    /** Reads the field and checks it; what is wrong stands at the field. */
    private boolean isShown(HttpCall in, String field, PersonId person) {
        var form = in.form();
        var code = form.text(field).required().max(LONGEST_CODE);
        if (form.hasErrors()) {
            return false;
        }
        var before = factors.recoveryCodes(person);
        var outcome = factors.check(person, code.get(), ((KitCall) in).address());
        if (!(outcome instanceof Outcome.Welcome)) {
            Waits.show(form, field, outcome);
            return false;
        }
        if (factors.recoveryCodes(person) < before) {
            audit.record("kit", in.visitor(), "kit.recovery-code", person.value());
        }
        return true;
    }

    HttpReply state(HttpCall in) {
        var me = me(in);
        var model = Map.of(
                "setUp", factors.isSetUp(me),
                "demanded", factors.isDemanded(me),
                "codes", factors.recoveryCodes(me));
        return HttpReply.page("second-factor", model);
    }

    HttpReply showKey(HttpCall in) {
        var call = (KitCall) in;
        var person = settingUp(call);
        if (person.isEmpty()) {
            return toSignIn();
        }
        var key = carried(in).orElseGet(factors::newKey);
        var link = factors.link(person.get(), key);
        var model = Map.of(
                "link",
                link,
                "picture",
                documents.qr(link),
                "key",
                key.replaceAll("(.{4})(?=.)", "$1 "),
                "begun",
                in.visitor().official().isEmpty(),
                "to",
                Entrance.local(call));
        return HttpReply.form("factor-set-up", in.form(), model).carry(KEY, key);
    }

    HttpReply setUp(HttpCall in) {
        var call = (KitCall) in;
        var person = settingUp(call);
        var key = carried(in);
        if (person.isEmpty() || key.isEmpty()) {
            return person.isEmpty() ? toSignIn() : showKey(in);
        }
        var form = in.form();
        var code = form.text("code").required().max(LONGEST_CODE);
        if (form.hasErrors() || !isOwner(call)) {
            return showKey(in);
        }
        var codes = factors.setUp(person.get(), key.get(), code.get());
        if (codes.isEmpty()) {
            form.error("code", "wrong");
            return showKey(in);
        }
        return confirmed(call, person.get(), codes.get());
    }

    /** Somebody at a computer that was left alone does not know the password. Who is signing in has just shown it. */
    private boolean isOwner(KitCall call) {
        var me = call.visitor().official();
        if (me.isEmpty()) {
            return true;
        }
        var password = call.form().text("password").required().max(1000);
        if (!call.form().hasErrors()) {
            var outcome = accounts.signIn(me.get().login(), password.get(), call.address());
            if (outcome instanceof Outcome.Welcome) {
                return true;
            }
            Waits.show(call.form(), "password", outcome);
        }
        return false;
    }

    private static Optional<String> carried(HttpCall in) {
        return in.carried(KEY).filter(key -> !key.isEmpty());
    }

    /** A new token, because the session can do more from now on; others end, because they never showed the factor. */
    private HttpReply confirmed(KitCall call, PersonId person, List<String> codes) {
        var token = entrance.signedIn(call, person);
        sessions.endOthers(person, Optional.of(token));
        audit.record("kit", sessions.visitor(token), "kit.second-factor-set-up", person.value());
        return call.withSession(codes(codes, Entrance.local(call)).carry(KEY, ""), token);
    }

    HttpReply newCodes(HttpCall in) {
        var me = me(in);
        if (!factors.isSetUp(me)) {
            return HttpReply.seeOther("/" + PAGE);
        }
        if (!isShown(in, "code", me)) {
            return HttpReply.form("factor-codes", in.form());
        }
        audit.record("kit", in.visitor(), "kit.recovery-codes", me.value());
        return codes(factors.newRecoveryCodes(me), "/account");
    }

    private static HttpReply codes(List<String> codes, String to) {
        return HttpReply.page("recovery-codes", Map.of("codes", codes, "to", to.equals("/") ? "/desk" : to));
    }

    HttpReply askRemoval(HttpCall in) {
        return HttpReply.form("factor-remove", in.form(), Map.of("demanded", factors.isDemanded(me(in))));
    }

    HttpReply remove(HttpCall in) {
        var me = me(in);
        if (!factors.isSetUp(me)) {
            return HttpReply.seeOther("/" + PAGE);
        }
        if (factors.isDemanded(me) || !isShown(in, "code", me)) {
            return askRemoval(in);
        }
        factors.remove(me);
        audit.record("kit", in.visitor(), "kit.second-factor-remove", me.value());
        return HttpReply.seeOther("/" + PAGE).notice("factor-remove.done.notice");
    }

    /** Who is signed in, or has shown the password and must set one up now. Nobody who has one gets another without it. */
    private Optional<PersonId> settingUp(KitCall call) {
        return call.visitor()
                .official()
                .map(official -> official.id())
                .or(() -> begun(call))
                .filter(person -> !factors.isSetUp(person));
    }

    private Optional<PersonId> begun(KitCall call) {
        return call.session().flatMap(sessions::begun);
    }

    private static HttpReply toSignIn() {
        return HttpReply.seeOther("//account/sign-in");
    }

    private static PersonId me(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new).id();
    }
}
