// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Coordination;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asking other departments for their opinion, and their replies. */
public final class OpinionPages {
    private static final int LISTED = 100;

    private final Kit kit;
    private final Coordination coordination;
    private final Requests requests;
    private final Services services;
    private final CasePage page;

    /** An opinion as it is listed. */
    public record Listed(Opinion opinion, String title, String department, boolean late) {}

    public OpinionPages(Kit kit, Requests requests, Services services, CasePage page) {
        this.kit = kit;
        this.coordination = new Coordination(kit);
        this.requests = requests;
        this.services = services;
        this.page = page;
    }

    public void routes(Routes on) {
        on.post("/desk/requests/{number}/ask", DeskActions.ANSWER, this::ask);
        on.post("/desk/requests/{number}/go-on", DeskActions.ANSWER, this::goOn);
        on.get("/desk/opinions", DeskActions.LOOK, this::list);
        on.form("/desk/opinions/{id}", DeskActions.LOOK, in -> show(in, in.form()), this::reply);
    }

    HttpReply ask(HttpCall in) {
        var number = page.permitted(in, DeskActions.ANSWER).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var other = form.value("other", DepartmentId::new).required();
        var until = page.day(form, "until");
        var question = form.text("question").required().max(Step.MOST_NOTE);
        if (other.find().isPresent()
                && other.find().flatMap(kit.organisation()::department).isEmpty()) {
            form.error("other", "invalid");
        }
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        return page.act(
                in,
                form,
                "case.ask.done",
                () -> coordination.ask(in.visitor(), number, version.get(), other.get(), until.get(), question.get()));
    }

    HttpReply goOn(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        return page.act(
                in,
                in.form(),
                "case.go-on.done",
                () -> coordination.goOn(in.visitor(), request.number(), request.version()));
    }

    HttpReply list(HttpCall in) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var names = new Names(kit, services, in.locale());
        var now = kit.clock().instant();
        var listed = coordination.waitingFor(official, LISTED).stream()
                .map(each -> new Listed(
                        each, title(each), names.department(Optional.of(each.department())), now.isAfter(each.until())))
                .toList();
        return HttpReply.page("opinions", Map.of("listed", listed));
    }

    private String title(Opinion opinion) {
        return requests.find(opinion.number())
                .map(each -> each.report().title())
                .orElse("");
    }

    private HttpReply show(HttpCall in, Form form) {
        var opinion = permitted(in);
        var names = new Names(kit, services, in.locale());
        var request = requests.find(opinion.number()).orElseThrow(NotFound::new);
        var view = RequestView.of(request, names, kit.clock().instant(), List.of(), List.of());
        return HttpReply.form("opinion", form, Map.of("view", view, "opinion", opinion));
    }

    HttpReply reply(HttpCall in) {
        var opinion = permitted(in);
        var form = in.form();
        var text = form.text("reply").required().max(Opinion.MOST_REPLY);
        if (form.hasErrors()) {
            return show(in, form);
        }
        try {
            coordination.reply(in.visitor(), opinion, text.get());
        } catch (NotAllowed e) {
            return HttpReply.seeOther("/desk/opinions/" + opinion.id()).notice(e.key());
        }
        return HttpReply.seeOther("/desk/opinions").notice("opinion.done");
    }

    private Opinion permitted(HttpCall in) {
        var opinion = coordination.get(in.path("id", Long::valueOf));
        in.must(DeskActions.LOOK, opinion.guarded());
        return opinion;
    }
}
