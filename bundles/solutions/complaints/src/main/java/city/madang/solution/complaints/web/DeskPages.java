// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;

/** One request on an official's desk: who is in charge, and the answer. */
public final class DeskPages {
    private final Kit kit;
    private final Desk desk;
    private final Services services;
    private final Attachments attachments;
    private final AnswerPaper paper;
    private final CasePage page;
    private final Writing writing;

    public DeskPages(Kit kit, Desk desk, Services services, CasePage page, Writing writing) {
        this.kit = kit;
        this.desk = desk;
        this.services = services;
        this.attachments = new Attachments(kit);
        this.paper = new AnswerPaper(kit);
        this.page = page;
        this.writing = writing;
    }

    public void routes(Routes on) {
        on.get("/desk/requests/{number}", DeskActions.LOOK, in -> page.show(in, in.form()));
        on.get("/desk/requests/{number}/files/{file}", DeskActions.LOOK, this::file);
        on.get("/desk/requests/{number}/answer.pdf", DeskActions.LOOK, this::paper);
        on.post("/desk/requests/{number}/assign", DeskActions.ASSIGN, this::assign);
        on.post("/desk/requests/{number}/answer", DeskActions.ANSWER, this::answer);
    }

    HttpReply assign(HttpCall in) {
        var request = page.permitted(in, DeskActions.ASSIGN);
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var department = form.value("department", DepartmentId::new).required();
        var officer = form.value("officer", PersonId::new);
        var note = form.text("note").max(Step.MOST_NOTE);
        if (department.find().isPresent()
                && department.find().flatMap(kit.organisation()::department).isEmpty()) {
            form.error("department", "invalid");
        }
        if (officer.find().isPresent()
                && page.staff()
                        .of(department.find())
                        .noneMatch(each -> each.id().equals(officer.get()))) {
            form.error("officer", "elsewhere");
        }
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        var to = new Assignment(department.find(), officer.find());
        return page.act(
                in,
                form,
                "case.assign.done",
                () -> desk.assign(
                        in.visitor(),
                        request.number(),
                        version.get(),
                        to,
                        note.find().orElse("")));
    }

    HttpReply answer(HttpCall in) {
        var request = page.permitted(in, DeskActions.ANSWER);
        var form = in.form();
        if (form.text("step").find().filter("draft"::equals).isPresent()) {
            return keep(in, request);
        }
        var version = form.value("version", Integer::valueOf).required();
        var text = form.text("answer").required().max(Answer.MOST_TEXT);
        boolean cleanText = form.flag("cleanText");
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        var done = page.act(
                in,
                form,
                () -> desk.answer(in.visitor(), request.number(), version.get(), text.get(), cleanText)
                        ? "case.answer.done"
                        : "case.propose.done");
        return cleanText ? page.published(in, done) : done;
    }

    /** For later; an empty text throws away what was kept. */
    private HttpReply keep(HttpCall in, ServiceRequest request) {
        var form = in.form();
        var text = form.text("answer").max(Answer.MOST_TEXT);
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        writing.save(in, request, text.find().orElse(""));
        return HttpReply.seeOther("/desk/requests/" + request.number().value()).notice("case.draft.done");
    }

    /** What the citizen gets, for a letter by post. */
    HttpReply paper(HttpCall in) {
        var request = page.permitted(in, DeskActions.LOOK);
        var names = new Names(kit, services, in.locale());
        return paper.send(in, RequestView.of(request, names, kit.clock().instant(), List.of(), List.of()), names);
    }

    HttpReply file(HttpCall in) {
        return attachments.sendToDesk(in, page.permitted(in, DeskActions.LOOK).number());
    }
}
