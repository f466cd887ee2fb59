// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.AuditLog;
import city.madang.kit.IdentityLinks;
import city.madang.kit.IdentityLinks.Link;
import city.madang.kit.IdentityProviders;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Accounts elsewhere by which somebody signs in here: theirs to see, to add and to take away. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class IdentityPages implements KitPages {
    /** Provider and person who has just shown that the account here is theirs. */
    static final String LINKING = "provider-linking";

    private static final String PAGE = "/account/identities";

    private final Accounts accounts;
    private final IdentityProviders providers;
    private final IdentityLinks links;
    private final AuditLog audit;

    @Activate
    public IdentityPages(
            @Reference Accounts accounts,
            @Reference IdentityProviders providers,
            @Reference IdentityLinks links,
            @Reference AuditLog audit) {
        this.accounts = accounts;
        this.providers = providers;
        this.links = links;
        this.audit = audit;
    }

    /** A link as the page shows it. Public, because templates read it. */
    public record Row(Link link, String provider) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get(PAGE, Action.PUBLIC, this::list);
        on.form(PAGE + "/add/{provider}", Action.PUBLIC, this::ask, this::add);
        on.post(PAGE + "/{link}/remove", Action.PUBLIC, this::remove);
    }

    HttpReply list(HttpCall in) {
        var me = ProviderPages.me(in.visitor());
        if (me.isEmpty()) {
            return HttpReply.seeOther("//account");
        }
        List<Row> rows = links.links(me.get()).stream()
                .map(link -> new Row(
                        link,
                        providers.provider(link.provider()).map(Provider::name).orElse(link.provider())))
                .toList();
        var open = providers.providers().stream()
                .filter(provider -> isFor(provider, in.visitor()))
                .toList();
        return HttpReply.page("identities", Map.of("rows", rows, "providers", open));
    }

    private static boolean isFor(Provider provider, Visitor visitor) {
        return visitor.official().isPresent() ? provider.officials() : provider.citizens();
    }

    HttpReply ask(HttpCall in) {
        me(in);
        return HttpReply.form("identity-add", in.form(), Map.of("provider", provider(in)));
    }

    /** Somebody at a computer that was left alone does not know the password. A citizen has none. */
    HttpReply add(HttpCall in) {
        var me = me(in);
        var form = in.form();
        var official = in.visitor().official();
        if (official.isPresent()) {
            var password = form.text("password").required().max(1000);
            if (form.hasErrors()) {
                return ask(in);
            }
            var address = ((KitCall) in).address();
            var outcome = accounts.signIn(official.get().login(), password.get(), address);
            if (!(outcome instanceof Outcome.Welcome)) {
                Waits.show(form, "password", outcome);
                return ask(in);
            }
        }
        var provider = provider(in);
        return HttpReply.page("identity-go", Map.of("provider", provider)).carry(LINKING, provider.id() + " " + me);
    }

    HttpReply remove(HttpCall in) {
        var me = me(in);
        if (!links.remove(me, in.path("link"))) {
            throw new NotFound();
        }
        audit.record("kit", in.visitor(), "kit.identity-remove", me.value());
        return HttpReply.seeOther("/" + PAGE).notice("identities.removed.notice");
    }

    private Provider provider(HttpCall in) {
        return providers
                .provider(in.path("provider"))
                .filter(each -> isFor(each, in.visitor()))
                .orElseThrow(NotFound::new);
    }

    private static PersonId me(HttpCall in) {
        return ProviderPages.me(in.visitor()).orElseThrow(NotFound::new);
    }
}
