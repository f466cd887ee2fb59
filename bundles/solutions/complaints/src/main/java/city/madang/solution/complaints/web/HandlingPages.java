// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.Handling;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Optional;

/** What officials do with a request before it is answered. */
public final class HandlingPages {
    private final Kit kit;
    private final Requests requests;
    private final Handling handling;
    private final Services services;
    private final CasePage page;

    public HandlingPages(Kit kit, Requests requests, Services services, CasePage page) {
        this.kit = kit;
        this.requests = requests;
        this.handling = new Handling(kit);
        this.services = services;
        this.page = page;
    }

    public void routes(Routes on) {
        on.post("/desk/requests/{number}/classify", DeskActions.ASSIGN, this::classify);
        on.post("/desk/requests/{number}/return", DeskActions.ASSIGN, this::giveBack);
        on.post("/desk/requests/{number}/extend", DeskActions.ANSWER, this::extend);
        on.post("/desk/requests/{number}/transfer", DeskActions.ANSWER, this::transfer);
        on.get("/desk/requests/{number}/transfer.pdf", DeskActions.ANSWER, this::letter);
        on.post("/desk/requests/{number}/take-back", DeskActions.ANSWER, this::takeBack);
    }

    HttpReply classify(HttpCall in) {
        var number = page.permitted(in, DeskActions.ASSIGN).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var code = form.value("service", ServiceCode::new).required();
        var why = form.text("why").max(Step.MOST_NOTE);
        var service = code.find().flatMap(services.tree()::offered);
        if (code.find().isPresent() && service.isEmpty()) {
            form.error("service", "invalid");
        }
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        return page.act(in, form, "case.classify.done", () -> {
            var words = why.find().orElse("");
            handling.classify(in.visitor(), number, version.get(), service.get(), words);
        });
    }

    HttpReply giveBack(HttpCall in) {
        var number = page.permitted(in, DeskActions.ASSIGN).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var why = form.text("returned").required().max(Step.MOST_NOTE);
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        return page.act(
                in, form, "case.return.done", () -> handling.giveBack(in.visitor(), number, version.get(), why.get()));
    }

    HttpReply extend(HttpCall in) {
        var number = page.permitted(in, DeskActions.ANSWER).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var last = page.day(form, "last");
        var why = form.text("delay").required().max(Step.MOST_NOTE);
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        return page.act(
                in,
                form,
                "case.extend.done",
                () -> handling.extend(in.visitor(), number, version.get(), last.get(), why.get()));
    }

    HttpReply transfer(HttpCall in) {
        var number = page.permitted(in, DeskActions.ANSWER).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var authority = form.text("authority").required().max(Transfer.MOST_AUTHORITY);
        var reason = form.text("reason").required().max(Step.MOST_NOTE);
        var reference = form.text("reference").max(Transfer.MOST_REFERENCE);
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        return page.act(in, form, "case.transfer.done", () -> {
            var to =
                    new Transfer(authority.get(), reason.get(), reference.find().orElse(""));
            handling.transfer(in.visitor(), number, version.get(), to);
        });
    }

    /** For an authority that has no server; the citizen's name and address go along when the official says so, which is recorded. */
    HttpReply letter(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        boolean known = in.query().text("contact").isPresent();
        if (request.status() != RequestStatus.TRANSFERRED) {
            throw new NotFound();
        }
        if (known) {
            in.must(DeskActions.ANSWER, request.guardedWithContact());
        }
        var transfer = handling.transfer(request).orElseThrow(NotFound::new);
        var contact = known ? requests.contact(request.number()) : Optional.<Contact>empty();
        var names = new Names(kit, services, kit.city().languages().get(0));
        var view = RequestView.of(request, names, kit.clock().instant(), List.of(), List.of());
        return new TransferPaper(kit).send(view, names, transfer, contact);
    }

    HttpReply takeBack(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        return page.act(
                in,
                in.form(),
                "case.take-back.done",
                () -> handling.takeBack(in.visitor(), request.number(), request.version()));
    }
}
