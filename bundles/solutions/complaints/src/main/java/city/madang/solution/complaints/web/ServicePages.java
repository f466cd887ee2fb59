// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The list of services, which a chief extends and changes. */
public final class ServicePages {
    private static final String LIST = "/desk/services";

    private final Kit kit;
    private final Services services;

    /**
     * A service as it is listed.
     *
     * @param heading the names of those above it; empty at the top
     */
    public record Listed(Service service, String name, String heading, String department) {}

    /** Where the name in one language is typed. */
    public record NameField(String tag, String language, String typed) {}

    public ServicePages(Kit kit, Services services) {
        this.kit = kit;
        this.services = services;
    }

    public void routes(Routes on) {
        on.form(LIST, DeskActions.SERVICES, in -> page(in, in.form(), Optional.empty()), this::add);
        on.form(
                LIST + "/{code}/change",
                DeskActions.SERVICES,
                in -> page(in, in.form(), Optional.of(service(in))),
                this::change);
        on.post(LIST + "/{code}/crew", DeskActions.SERVICES, this::crew);
    }

    private Service service(HttpCall in) {
        return services.find(in.path("code", ServiceCode::new)).orElseThrow(NotFound::new);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var code = form.value("code", ServiceCode::new).required();
        var typed = new ServiceForm(form, kit, services.tree());
        if (form.hasErrors()) {
            return page(in, form, Optional.empty());
        }
        var service = typed.of(code.get());
        try {
            services.add(in.visitor(), service);
        } catch (NotAllowed e) {
            form.error("code", "taken");
            return page(in, form, Optional.empty());
        }
        return HttpReply.seeOther(LIST).notice("services.added", service.name().in(in.locale()));
    }

    HttpReply change(HttpCall in) {
        var form = in.form();
        var before = service(in);
        var typed = new ServiceForm(form, kit, services.tree());
        if (form.hasErrors()) {
            return page(in, form, Optional.of(before));
        }
        try {
            services.change(in.visitor(), before.code(), typed::over);
        } catch (NotAllowed e) {
            form.error("parent", "ring");
            return page(in, form, Optional.of(before));
        }
        return HttpReply.seeOther(LIST)
                .notice("services.changed", typed.over(before).name().in(in.locale()));
    }

    /** The other way round: a crew's words go to the citizen at once, or wait for the office. */
    HttpReply crew(HttpCall in) {
        services.change(in.visitor(), service(in).code(), each -> each.crewAnswers(!each.crewAnswers()));
        return HttpReply.seeOther(LIST);
    }

    /** @param changed the one that is about to be changed; empty where another is added */
    private HttpReply page(HttpCall in, Form form, Optional<Service> changed) {
        var names = new Names(kit, services, in.locale());
        var listed = services.all().stream()
                .map(service -> new Listed(
                        service,
                        service.name().in(in.locale()),
                        names.heading(service),
                        names.department(service.department())))
                .toList();
        var nameFields = kit.city().languages().stream()
                .map(language -> nameField(form, changed, language, in.locale()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("changed", changed);
        model.put(
                "action",
                changed.map(each -> LIST + "/" + each.code().value() + "/change")
                        .orElse(LIST));
        model.put("listed", listed);
        model.put("nameFields", nameFields);
        model.put("days", changed.map(Service::workingDays).orElse(DueTime.WITHOUT_SERVICE));
        model.put("departments", names.orNone("services.department.none", names.departments()));
        model.put("parents", names.orNone("services.parent.none", parents(listed, changed)));
        return HttpReply.form("services", form, model);
    }

    /** Whatever it can stand under, with its code, because names may be alike. */
    private static List<Choice> parents(List<Listed> listed, Optional<Service> changed) {
        return listed.stream()
                .filter(each -> changed.filter(each.service()::equals).isEmpty())
                .map(each -> new Choice(
                        each.service().code().value(),
                        each.name() + " (" + each.service().code() + ")"))
                .toList();
    }

    private static NameField nameField(Form form, Optional<Service> changed, Locale language, Locale reader) {
        var tag = language.toLanguageTag();
        var before = changed.map(each -> each.name().byLanguage().get(tag));
        var shown = form.hasErrors() ? form.text("name." + tag).find() : before;
        return new NameField(tag, language.getDisplayName(reader), shown.orElse(""));
    }
}
