// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import static java.util.stream.Collectors.toSet;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.module.Kit;
import city.madang.solution.complaints.Answers;
import city.madang.solution.complaints.Approvals;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.FourEyes;
import city.madang.solution.complaints.domain.Proposal;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Step;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose answers a second person approves, and what that person says to one. */
public final class ApprovalPages {
    private final Kit kit;
    private final Approvals approvals;
    private final Answers answers;
    private final Services services;
    private final CasePage page;

    /** A service or department that can be ticked. */
    public record Box(String code, String name, boolean ticked) {}

    public ApprovalPages(Kit kit, Services services, CasePage page) {
        this.kit = kit;
        this.approvals = new Approvals(kit);
        this.answers = new Answers(kit);
        this.services = services;
        this.page = page;
    }

    public void routes(Routes on) {
        on.form("/desk/approval", DeskActions.SERVICES, in -> show(in, in.form()), this::save);
        on.post("/desk/requests/{number}/approve", DeskActions.APPROVE, this::approve);
        on.post("/desk/requests/{number}/decline", DeskActions.APPROVE, this::decline);
    }

    private HttpReply show(HttpCall in, Form form) {
        var names = new Names(kit, services, in.locale());
        var rule = approvals.rule();
        return HttpReply.form(
                "approval",
                form,
                Map.of(
                        "services",
                                boxes(
                                        names.kinds(),
                                        rule.services().stream()
                                                .map(ServiceCode::value)
                                                .collect(toSet())),
                        "departments",
                                boxes(
                                        names.departments(),
                                        rule.departments().stream()
                                                .map(DepartmentId::value)
                                                .collect(toSet()))));
    }

    private static List<Box> boxes(List<Choice> choices, Set<String> ticked) {
        return choices.stream()
                .map(each -> new Box(each.value(), each.label(), ticked.contains(each.value())))
                .toList();
    }

    private HttpReply save(HttpCall in) {
        var form = in.form();
        var rule = new FourEyes(
                services.all().stream()
                        .map(Service::code)
                        .filter(each -> form.texts("service").contains(each.value()))
                        .collect(toSet()),
                kit.organisation().departments().stream()
                        .map(Department::id)
                        .filter(each -> form.texts("department").contains(each.value()))
                        .collect(toSet()));
        approvals.save(in.visitor(), rule);
        return HttpReply.seeOther("/desk/approval").notice("approval.saved");
    }

    private HttpReply approve(HttpCall in) {
        var number = page.permitted(in, DeskActions.APPROVE).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        if (form.hasErrors()) {
            return page.show(in, form);
        }
        boolean forAll = approvals.find(number).filter(Proposal::cleanText).isPresent();
        var done = page.act(in, form, "case.approve.done", () -> answers.approve(in.visitor(), number, version.get()));
        return forAll ? page.published(in, done) : done;
    }

    private HttpReply decline(HttpCall in) {
        var number = page.permitted(in, DeskActions.APPROVE).number();
        var form = in.form();
        var version = form.value("version", Integer::valueOf).required();
        var why = form.text("declined").required().max(Step.MOST_NOTE);
        return form.hasErrors()
                ? page.show(in, form)
                : page.act(
                        in,
                        form,
                        "case.decline.done",
                        () -> answers.giveBack(in.visitor(), number, version.get(), why.get()));
    }
}
