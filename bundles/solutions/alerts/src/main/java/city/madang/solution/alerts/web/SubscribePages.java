// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.web;

import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.message.Address;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.alerts.domain.Severity;
import city.madang.solution.alerts.subscribe.Subscriber;
import city.madang.solution.alerts.subscribe.Subscribers;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** How citizens ask for alerts as messages, and how they end it. Programs that open links of mails press no buttons. */
public final class SubscribePages {
    private static final int MOST_REACH = 254;

    private final Kit kit;
    private final Subscribers subscribers;

    public SubscribePages(Kit kit, Subscribers subscribers) {
        this.kit = kit;
        this.subscribers = subscribers;
    }

    public void routes(Routes on) {
        on.form("/subscribe", Action.PUBLIC, in -> page(in, in.form(), List.of()), this::ask);
        on.get("/subscribe/asked", Action.PUBLIC, in -> HttpReply.page("asked", Map.of()));
        on.form("/confirm/{id}/{token}", Action.PUBLIC, in -> button(in, "confirm"), this::confirm);
        on.form("/stop/{id}/{token}", Action.PUBLIC, in -> button(in, "stop"), this::stop);
    }

    private HttpReply page(HttpCall in, Form form, Collection<String> chosen) {
        var severities = Stream.of(Severity.MINOR, Severity.MODERATE, Severity.SEVERE, Severity.EXTREME)
                .map(each -> new Choice(each.name(), kit.texts().text(in.locale(), "subscribe.least." + each)))
                .toList();
        var areas = AreaChoices.of(kit, in.locale());
        return HttpReply.form("subscribe", form, Map.of("severities", severities, "areas", areas, "chosen", chosen));
    }

    HttpReply ask(HttpCall in) {
        var form = in.form();
        form.text("reach").required().max(MOST_REACH);
        var to = form.value("reach", (Function<String, Address>) Subscriber::address)
                .required();
        var least = form.value("least", Severity::valueOf).required();
        var areas = areas(form);
        if (!form.hasErrors()) {
            try {
                subscribers.ask(to.get(), areas, least.get(), in.locale());
                return HttpReply.seeOther("/subscribe/asked");
            } catch (NotAllowed e) {
                form.error("reach", "busy");
            }
        }
        return page(in, form, form.texts("area"));
    }

    private Set<AreaId> areas(Form form) {
        var all = new HashSet<AreaId>();
        for (var area : form.texts("area")) {
            try {
                kit.areas()
                        .find(new AreaId(area))
                        .ifPresentOrElse(known -> all.add(known.id()), () -> form.error("area", "invalid"));
            } catch (IllegalArgumentException e) {
                form.error("area", "invalid");
            }
        }
        return all;
    }

    private static HttpReply button(HttpCall in, String what) {
        return HttpReply.page("press", Map.of("what", what));
    }

    HttpReply confirm(HttpCall in) {
        if (!subscribers.confirm(in.path("id"), in.path("token"))) {
            throw new NotFound();
        }
        return HttpReply.seeOther("/").notice("subscribe.confirm.done");
    }

    HttpReply stop(HttpCall in) {
        if (!subscribers.end(in.path("id"), in.path("token"))) {
            throw new NotFound();
        }
        return HttpReply.seeOther("/").notice("subscribe.stop.done");
    }
}
