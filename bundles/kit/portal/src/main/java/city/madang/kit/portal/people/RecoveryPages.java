// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.PersonId;
import city.madang.kit.AccountAdmin;
import city.madang.kit.AccountAdmin.Account;
import city.madang.kit.Accounts;
import city.madang.kit.AuditLog;
import city.madang.kit.KitPages;
import city.madang.kit.portal.Admin;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** A forgotten password: an administrator makes a link, by which its owner chooses a new one. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class RecoveryPages implements KitPages {
    private static final int LONGEST_REASON = 120;
    private static final int LONGEST_PASSWORD = 1000;

    private final AccountAdmin register;
    private final Accounts accounts;
    private final AuditLog audit;

    @Activate
    public RecoveryPages(@Reference AccountAdmin register, @Reference Accounts accounts, @Reference AuditLog audit) {
        this.register = register;
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form("/admin/accounts/{person}/recovery", Admin.ACTION, this::ask, this::make);
        on.form("/account/recover/{secret}", Action.PUBLIC, this::show, this::recover);
    }

    HttpReply ask(HttpCall in) {
        return HttpReply.form("account-recovery", in.form(), Map.of("account", account(in)));
    }

    HttpReply make(HttpCall in) {
        var official = account(in).official();
        var reason = in.form().text("reason").required().max(LONGEST_REASON);
        if (in.form().hasErrors()) {
            return ask(in);
        }
        var secret = register.recovery(official.id());
        audit.record("kit", in.visitor(), "kit.account-recovery", official.login() + ": " + reason.get());
        return HttpReply.page("recovery-link", Map.of("account", account(in), "path", "//account/recover/" + secret));
    }

    HttpReply show(HttpCall in) {
        var secret = in.path("secret");
        return accounts.recovering(secret).isPresent()
                ? HttpReply.form("recover", in.form())
                : HttpReply.page("recover-over", Map.of());
    }

    HttpReply recover(HttpCall in) {
        var fresh = in.form().text("fresh").required().max(LONGEST_PASSWORD);
        if (in.form().hasErrors()) {
            return show(in);
        }
        var person = Refusals.get(() -> accounts.recover(in.path("secret"), fresh.get()));
        if (person.isEmpty()) {
            return show(in);
        }
        audit.record("kit", in.visitor(), "kit.password", person.get().value());
        return HttpReply.seeOther("//account/sign-in").notice("recover.done.notice");
    }

    private Account account(HttpCall in) {
        return register.account(in.path("person", PersonId::new)).orElseThrow(NotFound::new);
    }
}
