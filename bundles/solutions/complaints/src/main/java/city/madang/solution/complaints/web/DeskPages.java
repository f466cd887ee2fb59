// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.data.Conflict;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Answer;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.Contact;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One request on an official's desk, and what can be done about it. */
public final class DeskPages {
    private final Kit kit;
    private final Desk desk;
    private final Requests requests;
    private final Services services;
    private final Attachments attachments;
    private final AnswerPaper paper;

    public DeskPages(Kit kit, Desk desk, Requests requests, Services services) {
        this.kit = kit;
        this.desk = desk;
        this.requests = requests;
        this.services = services;
        this.attachments = new Attachments(kit);
        this.paper = new AnswerPaper(kit);
    }

    public void routes(Routes on) {
        on.get("/desk/requests/{number}", DeskActions.LOOK, in -> page(in, in.form()));
        on.get("/desk/requests/{number}/files/{file}", DeskActions.LOOK, this::file);
        on.get("/desk/requests/{number}/answer.pdf", DeskActions.LOOK, this::paper);
        on.post("/desk/requests/{number}/assign", DeskActions.ASSIGN, this::assign);
        on.post("/desk/requests/{number}/answer", DeskActions.ANSWER, this::answer);
    }

    HttpReply assign(HttpCall in) {
        var request = permitted(in, DeskActions.ASSIGN);
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
                && officials(department.find()).noneMatch(each -> each.id().equals(officer.get()))) {
            form.error("officer", "elsewhere");
        }
        if (form.hasErrors()) {
            return page(in, form);
        }
        var to = new Assignment(department.find(), officer.find());
        return act(
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
        var request = permitted(in, DeskActions.ANSWER);
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var text = form.text("answer").required().max(Answer.MOST_TEXT);
        boolean cleanText = form.flag("cleanText");
        boolean cleanPhotos = form.flag("cleanPhotos");
        if (form.hasErrors()) {
            return page(in, form);
        }
        return act(
                in,
                form,
                "case.answer.done",
                () -> desk.answer(in.visitor(), request.number(), version.get(), text.get(), cleanText, cleanPhotos));
    }

    /** What was typed stays when a colleague was faster, or when the request has ended meanwhile. */
    private HttpReply act(HttpCall in, Form form, String done, Runnable act) {
        try {
            act.run();
            return HttpReply.seeOther("/desk/requests/" + number(in).value()).notice(done);
        } catch (Conflict e) {
            form.error("version", "changed");
        } catch (NotAllowed e) {
            form.error("version", "ended");
        }
        return page(in, form).status(409);
    }

    /** What the citizen gets, for a letter by post. */
    HttpReply paper(HttpCall in) {
        var request = permitted(in, DeskActions.LOOK);
        var names = new Names(kit, services, in.locale());
        return paper.send(in, RequestView.of(request, names, kit.clock().instant(), List.of(), List.of()), names);
    }

    HttpReply file(HttpCall in) {
        return attachments.send(in, permitted(in, DeskActions.LOOK).number());
    }

    private HttpReply page(HttpCall in, Form form) {
        var request = permitted(in, DeskActions.LOOK);
        var number = request.number();
        var names = new Names(kit, services, in.locale());
        var view =
                RequestView.of(request, names, kit.clock().instant(), requests.files(number), requests.steps(number));
        boolean waiting = request.status().waiting();
        var model = new HashMap<String, Object>();
        model.put("view", view);
        model.put("contact", contact(in, request));
        model.put("origin", requests.origin(number));
        model.put("assignable", waiting && in.may(DeskActions.ASSIGN, request.guarded()));
        model.put("answerable", waiting && in.may(DeskActions.ANSWER, request.guarded()));
        model.put("departments", names.orNone("case.department.none", names.departments()));
        model.put("officers", names.orNone("case.officer.none", officers(in, request)));
        return HttpReply.form("case", form, model);
    }

    /** A look at a private request is recorded already. */
    private Contact contact(HttpCall in, ServiceRequest request) {
        var contact = requests.contact(request.number()).orElse(Contact.NONE);
        if (!contact.isEmpty() && request.report().askedPublic()) {
            in.must(DeskActions.LOOK, request.guardedWithContact());
        }
        return contact;
    }

    private List<Choice> officers(HttpCall in, ServiceRequest request) {
        var working = officials(request.assignment().department());
        return Stream.concat(in.visitor().official().stream(), working)
                .map(official -> new Choice(official.id().value(), official.name()))
                .distinct()
                .toList();
    }

    /** Who can be put in charge for the department. */
    private Stream<Official> officials(Optional<DepartmentId> department) {
        return Stream.of(Desk.OFFICER, Desk.CHIEF)
                .flatMap((Role role) -> kit.organisation().officials(role, department).stream())
                .distinct();
    }

    private ServiceRequest permitted(HttpCall in, Action action) {
        var request = requests.find(number(in)).orElseThrow(NotFound::new);
        in.must(action, request.guarded());
        return request;
    }

    private static ReceiptNumber number(HttpCall in) {
        return in.path("number", ReceiptNumber::parse);
    }
}
