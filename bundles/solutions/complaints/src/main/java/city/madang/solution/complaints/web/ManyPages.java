// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.AnswerTemplates;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Handling;
import city.madang.solution.complaints.Requests;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.AnswerTemplate;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.web.ManyActs.Fate;
import city.madang.solution.complaints.web.ManyActs.Outcome;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What officials do with several requests of the inbox at once. */
public final class ManyPages {
    /** Two pages of the inbox. */
    static final int MOST = 100;

    private final Kit kit;
    private final Desk desk;
    private final Requests requests;
    private final Services services;
    private final CasePage page;
    private final Handling handling;
    private final AnswerTemplates templates;
    private final ManyActs acts;

    /** A request that was chosen, as the page lists it. */
    public record Listed(Chosen row, String title, String status) {}

    // longer: what officials do to a request is spread over these, and each is needed here
    public ManyPages(Kit kit, Desk desk, Requests requests, Services services, CasePage page) {
        this.kit = kit;
        this.desk = desk;
        this.requests = requests;
        this.services = services;
        this.page = page;
        this.handling = new Handling(kit);
        this.templates = new AnswerTemplates(kit, services);
        this.acts = new ManyActs(requests);
    }

    public void routes(Routes on) {
        on.form("/desk/many", DeskActions.LOOK, in -> HttpReply.seeOther("/desk"), this::act);
    }

    /** First shows what was chosen and what can be done, then does it. */
    HttpReply act(HttpCall in) {
        var form = in.form();
        var rows = rows(form);
        if (rows.isEmpty()) {
            return HttpReply.seeOther("/desk").notice("many.none");
        }
        if (rows.size() > MOST) {
            return HttpReply.seeOther("/desk").notice("many.most", MOST);
        }
        return switch (form.text("act").find().orElse("")) {
            case "assign" -> assign(in, form, rows);
            case "classify" -> classify(in, form, rows);
            case "answer" -> answer(in, form, rows);
            default -> show(in, form, rows);
        };
    }

    private static List<Chosen> rows(Form form) {
        var rows = new ArrayList<Chosen>();
        for (var text : form.texts("row")) {
            try {
                rows.add(Chosen.parse(text));
            } catch (IllegalArgumentException e) {
                throw new NotFound();
            }
        }
        return rows.stream().distinct().toList();
    }

    private HttpReply show(HttpCall in, Form form, List<Chosen> rows) {
        var names = new Names(kit, services, in.locale());
        var listed =
                rows.stream().flatMap(row -> listed(in, row, names).stream()).toList();
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var officers = Stream.concat(Stream.of(official), page.staff().of(official.department()))
                .map(each -> new Choice(each.id().value(), each.name()))
                .distinct()
                .toList();
        var answers = templates.all().stream()
                .map(each -> new Choice("" + each.id(), each.title()))
                .toList();
        return HttpReply.form(
                "many",
                form,
                Map.of(
                        "listed", listed,
                        "departments", names.orNone("many.department.same", names.departments()),
                        "officers", names.orNone("case.officer.none", officers),
                        "services", names.services(),
                        "templates", answers));
    }

    private Optional<Listed> listed(HttpCall in, Chosen row, Names names) {
        return requests.find(row.number())
                .filter(each -> in.may(DeskActions.LOOK, each.guarded()))
                .map(each -> new Listed(row, each.report().title(), names.text("status." + each.status())));
    }

    private HttpReply assign(HttpCall in, Form form, List<Chosen> rows) {
        var department = form.value("department", DepartmentId::new);
        var officer = form.value("officer", PersonId::new);
        var note = form.text("note").max(Step.MOST_NOTE);
        if (department.find().isEmpty() && officer.find().isEmpty()) {
            form.error("department", "nobody");
        }
        if (department.find().isPresent()
                && department.find().flatMap(kit.organisation()::department).isEmpty()) {
            form.error("department", "invalid");
        }
        if (form.hasErrors()) {
            return show(in, form, rows);
        }
        var names = new Names(kit, services, in.locale());
        var words = note.find().orElse("");
        return done(acts.on(in, rows, DeskActions.ASSIGN, names, (request, version) -> {
            var to = to(request, department.find(), officer.find());
            desk.assign(in.visitor(), request.number(), version, to, words);
            return true;
        }));
    }

    /** @param department empty for the one that has it already */
    private Assignment to(ServiceRequest request, Optional<DepartmentId> department, Optional<PersonId> officer) {
        var goal = department.or(() -> request.assignment().department());
        if (goal.isEmpty()) {
            throw new NotAllowed("many.nowhere");
        }
        if (officer.isPresent()
                && page.staff().of(goal).noneMatch(each -> each.id().equals(officer.get()))) {
            throw new NotAllowed("many.elsewhere");
        }
        return new Assignment(goal, officer);
    }

    private HttpReply classify(HttpCall in, Form form, List<Chosen> rows) {
        var code = form.value("service", ServiceCode::new).required();
        var service = code.find().flatMap(services.tree()::offered);
        if (code.find().isPresent() && service.isEmpty()) {
            form.error("service", "invalid");
        }
        if (form.hasErrors()) {
            return show(in, form, rows);
        }
        var names = new Names(kit, services, in.locale());
        return done(acts.on(in, rows, DeskActions.ASSIGN, names, (request, version) -> {
            handling.classify(in.visitor(), request.number(), version, service.get(), "");
            return true;
        }));
    }

    /** Each gets the words with what is known of it filled in; nothing is published, because nobody has read each of them. */
    private HttpReply answer(HttpCall in, Form form, List<Chosen> rows) {
        var chosen = form.value("template", Long::valueOf).required();
        if (form.hasErrors()) {
            return show(in, form, rows);
        }
        var template = templates.get(chosen.get());
        var names = new Names(kit, services, in.locale());
        return done(acts.on(in, rows, DeskActions.ANSWER, names, (request, version) -> {
            var text = filled(in, template, request);
            return desk.answer(in.visitor(), request.number(), version, text, false);
        }));
    }

    private String filled(HttpCall in, AnswerTemplate template, ServiceRequest request) {
        if (!templates.fitting(request).contains(template)) {
            throw new NotAllowed("many.unfit");
        }
        return templates.filled(template, request, in.visitor().official().orElseThrow(NotFound::new));
    }

    private static HttpReply done(List<Outcome> outcomes) {
        return HttpReply.page(
                "many-done",
                Map.of(
                        "done", only(Fate.DONE, outcomes),
                        "waiting", only(Fate.WAITS, outcomes),
                        "failed", only(Fate.FAILED, outcomes)));
    }

    private static List<Outcome> only(Fate fate, List<Outcome> outcomes) {
        return outcomes.stream().filter(each -> each.fate() == fate).toList();
    }
}
