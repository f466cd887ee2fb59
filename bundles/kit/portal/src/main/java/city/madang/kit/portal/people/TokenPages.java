// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.identity.Role;
import city.madang.kit.ApiTokens;
import city.madang.kit.ApiTokens.ApiToken;
import city.madang.kit.AuditLog;
import city.madang.kit.Cities;
import city.madang.kit.KitPages;
import city.madang.kit.portal.CityShell;
import city.madang.kit.portal.people.RoleChoice.RoleBox;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Officials let programs act for them, for some of their roles and some time. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class TokenPages implements KitPages {
    private static final String PAGE = "/account/tokens";
    private static final int LONGEST_NAME = 100;
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;
    private final CityShell shell;
    private final Cities cities;
    private final Clock clock;
    private final AuditLog audit;

    @Activate
    public TokenPages(
            @Reference ApiTokens tokens,
            @Reference CityShell shell,
            @Reference Cities cities,
            @Reference Clock clock,
            @Reference AuditLog audit) {
        this.tokens = tokens;
        this.shell = shell;
        this.cities = cities;
        this.clock = clock;
        this.audit = audit;
    }

    /** A token as its owner sees it. Public, because templates read it. */
    public record Row(ApiToken token, String roles) {}

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.form(PAGE, Action.OFFICIAL, this::list, this::make);
        on.post(PAGE + "/{token}/revoke", Action.OFFICIAL, this::revoke);
    }

    HttpReply list(HttpCall in) {
        var me = me(in);
        var form = in.form();
        var rows = tokens.tokens(me.id()).stream()
                .map(token -> new Row(token, titles(token.roles(), in.locale())))
                .toList();
        var boxes = me.roles().stream()
                .map(role -> new RoleBox(field(role), title(role, in.locale()), form.flag(field(role))))
                .sorted(Comparator.comparing(RoleBox::title))
                .toList();
        var until = LocalDate.ofInstant(clock.instant(), cities.city().zone()).plusDays(USUAL_DAYS);
        return HttpReply.form("tokens", form, Map.of("rows", rows, "roles", boxes, "until", until.toString()));
    }

    HttpReply make(HttpCall in) {
        var me = me(in);
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        var until = form.value("until", LocalDate::parse).required();
        Set<Role> roles =
                me.roles().stream().filter(role -> form.flag(field(role))).collect(Collectors.toSet());
        if (form.hasErrors()) {
            return list(in);
        }
        var token = Refusals.get(() -> tokens.make(me.id(), name.get(), roles, until.get()));
        audit.record("kit", in.visitor(), "kit.token-make", name.get());
        return HttpReply.page("token", Map.of("token", token, "name", name.get()));
    }

    HttpReply revoke(HttpCall in) {
        if (!tokens.revoke(me(in).id(), in.path("token"))) {
            throw new NotFound();
        }
        audit.record("kit", in.visitor(), "kit.token-revoke", in.path("token"));
        return HttpReply.seeOther("/" + PAGE).notice("tokens.revoked.notice");
    }

    private String titles(Set<Role> roles, Locale locale) {
        List<String> titles =
                roles.stream().map(role -> title(role, locale)).sorted().toList();
        return String.join(", ", titles);
    }

    private String title(Role role, Locale locale) {
        return shell.title(role, locale).orElse(role.value());
    }

    private static String field(Role role) {
        return "role-" + role.value();
    }

    private static Official me(HttpCall in) {
        return in.visitor().official().orElseThrow(NotFound::new);
    }
}
