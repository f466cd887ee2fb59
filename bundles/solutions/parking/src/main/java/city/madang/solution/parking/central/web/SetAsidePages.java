// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.site.Site;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.central.SetAside;
import city.madang.solution.parking.central.store.CentralMapper.OddRow;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What sites told and could not be: operators see it, managers decide about it. */
public final class SetAsidePages {
    private static final String ALL = "/desk/sites/{site}/aside";
    private static final String ONE = ALL + "/{id}";
    private static final int LONGEST_REASON = 500;

    private final Kit kit;
    private final SetAside changes;

    public SetAsidePages(Kit kit, SetAside changes) {
        this.kit = kit;
        this.changes = changes;
    }

    public void routes(Routes on) {
        on.get(ALL, Actions.OPERATE, this::all);
        on.get(ONE, Actions.OPERATE, in -> one(in, in.form()));
        on.post(ONE + "/again", Actions.SET_UP, this::again);
        on.post(ONE + "/leave", Actions.SET_UP, this::leave);
    }

    private Site site(HttpCall in) {
        return kit.sites().all().stream()
                .filter(each -> each.id().equals(in.path("site")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private OddRow change(HttpCall in) {
        return changes.find(site(in).id(), in.path("id")).orElseThrow(NotFound::new);
    }

    HttpReply all(HttpCall in) {
        var site = site(in);
        return HttpReply.page("set-aside", Map.of("site", site, "changes", changes.of(site.id())));
    }

    /** A part of what was told. */
    public record Part(String name, String value) {}

    HttpReply one(HttpCall in, Form form) {
        var change = change(in);
        return HttpReply.form(
                "set-aside-one",
                form,
                Map.of(
                        "site",
                        site(in),
                        "change",
                        change,
                        "parts",
                        parts(change.body()),
                        "who",
                        change.person().flatMap(kit.organisation()::official).map(Official::name),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY)));
    }

    /** As it was told, whatever it is. */
    private static List<Part> parts(String body) {
        return Arrays.stream(body.split("&"))
                .map(each -> each.split("=", 2))
                .map(each -> new Part(each[0], each.length < 2 ? "" : decoded(each[1])))
                .toList();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value; // not written as it should be: that may be why it could not be
        }
    }

    HttpReply again(HttpCall in) {
        var form = in.form();
        var why = changes.again(in.visitor(), change(in));
        why.ifPresent(text -> form.error("again", "refused", text));
        return why.isPresent() ? one(in, form).status(409) : back(in, "set-aside.done.notice");
    }

    HttpReply leave(HttpCall in) {
        var form = in.form();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return one(in, form);
        }
        boolean left = changes.leave(in.visitor(), change(in), reason.get());
        return back(in, left ? "set-aside.left.notice" : "set-aside.settled.notice");
    }

    private static HttpReply back(HttpCall in, String notice) {
        return HttpReply.seeOther("/desk/sites/" + in.path("site") + "/aside").notice(notice);
    }
}
