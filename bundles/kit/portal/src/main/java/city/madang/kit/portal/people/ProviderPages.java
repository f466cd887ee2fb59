// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Action;
import city.madang.identity.Citizen;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.Accounts.Outcome;
import city.madang.kit.AuditLog;
import city.madang.kit.IdentityLinks;
import city.madang.kit.IdentityProviders;
import city.madang.kit.IdentityProviders.Arrival;
import city.madang.kit.IdentityProviders.Identity;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.IdentityProviders.Reason;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.SecondFactors;
import city.madang.kit.Sessions;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** To a provider and back. Whatever happens there, the answer is a page that says what can be done. */
@Component(configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ProviderPages implements KitPages {
    static final String TRIP = "provider-trip";
    private static final String HERE = "/account/with/{provider}";
    private static final List<String> SAID = List.of("code", "state", "iss", "error");

    private final IdentityProviders providers;
    private final IdentityLinks links;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Entrance entrance;

    @Activate
    public ProviderPages(
            @Reference IdentityProviders providers,
            @Reference IdentityLinks links,
            @Reference Sessions sessions,
            @Reference SecondFactors factors,
            @Reference AuditLog audit) {
        this.providers = providers;
        this.links = links;
        this.sessions = sessions;
        this.audit = audit;
        entrance = new Entrance(sessions, factors, audit);
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void routes(Routes on) {
        on.get(HERE, Action.PUBLIC, this::leave);
        on.get(HERE + "/back", Action.PUBLIC, this::back);
        on.get(HERE + "/out", Action.PUBLIC, this::signedOut);
        on.get(HERE + "/goodbye", Action.PUBLIC, this::goodbye);
    }

    /** A link and no form, because browsers let no form lead to another server (CSP, form-action). */
    HttpReply leave(HttpCall in) {
        var call = (KitCall) in;
        var provider = provider(in);
        var linking = in.carried(IdentityPages.LINKING)
                .filter(allowed -> me(in.visitor())
                        .filter(person -> allowed.equals(provider.id() + " " + person))
                        .isPresent())
                .flatMap(allowed -> me(in.visitor()));
        return providers
                .depart(provider.id(), back(call, provider))
                .map(departure -> call.leave(departure.to())
                        .carry(IdentityPages.LINKING, "")
                        .carry(TRIP, new Trip(provider.id(), departure.ticket(), linking, call.target()).text()))
                .orElseGet(() -> refused(provider, "away"));
    }

    private static URI back(KitCall call, Provider provider) {
        return URI.create(call.link("//account/with/" + provider.id() + "/back"));
    }

    HttpReply back(HttpCall in) {
        var call = (KitCall) in;
        var provider = provider(in);
        var trip = in.carried(TRIP)
                .flatMap(Trip::parse)
                .filter(own -> own.provider().equals(provider.id()));
        var reply = trip.map(own -> arrived(call, provider, own)).orElseGet(() -> refused(provider, Reason.STRANGE));
        return reply.carry(TRIP, "");
    }

    private HttpReply arrived(KitCall call, Provider provider, Trip trip) {
        var used = links.use(trip.ticket(), call.address());
        if (used instanceof Outcome.Wait wait) {
            return refused(provider, "wait", Waits.minutes(wait.remaining()));
        }
        if (!(used instanceof Outcome.Welcome)) {
            return refused(provider, Reason.STRANGE);
        }
        var said = new HashMap<String, String>();
        SAID.forEach(name -> call.parameter(name).ifPresent(value -> said.put(name, value)));
        var arrival = providers.arrive(provider.id(), trip.ticket(), back(call, provider), said);
        if (arrival instanceof Arrival.Proven proven) {
            links.right(trip.ticket(), call.address());
            return trip.linking()
                    .map(person -> link(call, provider, person, proven.identity()))
                    .orElseGet(() -> enter(call, provider, trip, proven.identity()));
        }
        var reason = ((Arrival.Refused) arrival).reason();
        if (reason == Reason.INVALID) {
            audit.record("kit", call.visitor(), "kit.sign-in-refused", provider.id());
        }
        return refused(provider, reason);
    }

    private HttpReply enter(KitCall call, Provider provider, Trip trip, Identity identity) {
        var entry = links.enter(provider, identity);
        if (entry.isEmpty()) {
            audit.record("kit", call.visitor(), "kit.sign-in-unknown", provider.id());
            return refused(provider, "unknown");
        }
        var person = entry.get().person();
        if (entry.get().fresh()) {
            audit.record("kit", call.visitor(), "kit.identity-add", person + " " + provider.id());
        }
        if (entry.get().official()) {
            return entrance.enter(call, person, identity.strong(), trip.target());
        }
        var token = sessions.signIn(call.session(), person, call.device());
        audit.record("kit", sessions.visitor(token), "kit.citizen-sign-in", person.value());
        var target = trip.target().equals("//") ? "//account/requests" : trip.target();
        return call.withSession(HttpReply.seeOther(target), token);
    }

    /** Only who left, and is signed in still. */
    private HttpReply link(KitCall call, Provider provider, PersonId person, Identity identity) {
        if (!me(call.visitor()).equals(Optional.of(person))) {
            return refused(provider, Reason.STRANGE);
        }
        try {
            links.add(person, provider, identity);
        } catch (IllegalArgumentException taken) {
            return refused(provider, "taken");
        }
        audit.record("kit", call.visitor(), "kit.identity-add", person + " " + provider.id());
        return HttpReply.seeOther("//account/identities").notice("identities.added.notice", provider.name());
    }

    HttpReply signedOut(HttpCall in) {
        return HttpReply.page("provider-out", Map.of("provider", provider(in)));
    }

    HttpReply goodbye(HttpCall in) {
        var call = (KitCall) in;
        return providers
                .goodbye(provider(in).id(), URI.create(call.link("//")))
                .map(call::leave)
                .orElseGet(() -> HttpReply.seeOther("//"));
    }

    private Provider provider(HttpCall in) {
        return providers.provider(in.path("provider")).orElseThrow(NotFound::new);
    }

    private static HttpReply refused(Provider provider, Reason reason) {
        return refused(provider, reason.name().toLowerCase(Locale.ROOT));
    }

    /** The visitor can do something about each of these, so none of them is a failure of ours. */
    private static HttpReply refused(Provider provider, String why, Object... arguments) {
        var model = Map.of("provider", provider, "why", why, "minutes", arguments.length == 0 ? 0L : arguments[0]);
        return HttpReply.page("provider-refused", model)
                .status(why.equals("cancelled") || why.equals("away") ? 200 : 403);
    }

    static Optional<PersonId> me(Visitor visitor) {
        return visitor.official().map(Official::id).or(() -> visitor.citizen().map(Citizen::id));
    }
}
