// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The list of services, which a chief extends. */
public final class ServicePages {
    private static final int MOST_NAME = 100;

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
        on.form("/desk/services", DeskActions.SERVICES, in -> page(in, in.form()), this::add);
        on.post("/desk/services/{code}/crew", DeskActions.SERVICES, this::crew);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var code = form.value("code", ServiceCode::new).required();
        var days = form.value("days", ServicePages::days).required();
        var department = form.value("department", DepartmentId::new);
        var name = names(form);
        if (name.isEmpty()) {
            form.error("name", "required");
        }
        if (form.hasErrors()) {
            return page(in, form);
        }
        var service = Service.of(code.get(), new LocalText(name), department.find(), days.get());
        try {
            services.add(in.visitor(), service);
        } catch (NotAllowed e) {
            form.error("code", "taken");
            return page(in, form);
        }
        return HttpReply.seeOther("/desk/services")
                .notice("services.added", service.name().in(in.locale()));
    }

    /** The other way round: a crew's words go to the citizen at once, or wait for the office. */
    HttpReply crew(HttpCall in) {
        var service = services.find(in.path("code", ServiceCode::new)).orElseThrow(NotFound::new);
        services.change(in.visitor(), service.crewAnswers(!service.crewAnswers()));
        return HttpReply.seeOther("/desk/services");
    }

    /** One name for each language of the city, as far as they were filled in. */
    private Map<String, String> names(Form form) {
        var name = new TreeMap<String, String>();
        for (Locale language : kit.city().languages()) {
            var tag = language.toLanguageTag();
            form.text("name." + tag).max(MOST_NAME).find().ifPresent(text -> name.put(tag, text));
        }
        return name;
    }

    private static int days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 1 || days > Service.MOST_DAYS) {
            throw new IllegalArgumentException("days: " + days);
        }
        return days;
    }

    private HttpReply page(HttpCall in, Form form) {
        var names = new Names(kit, services, in.locale());
        List<Listed> listed = services.all().stream()
                .map(service -> new Listed(
                        service,
                        service.name().in(in.locale()),
                        names.heading(service),
                        names.department(service.department())))
                .toList();
        var nameFields = kit.city().languages().stream()
                .map(language -> nameField(form, language, in.locale()))
                .toList();
        return HttpReply.form(
                "services",
                form,
                Map.of(
                        "listed",
                        listed,
                        "nameFields",
                        nameFields,
                        "days",
                        DueTime.WITHOUT_SERVICE,
                        "departments",
                        names.orNone("services.department.none", names.departments())));
    }

    private static NameField nameField(Form form, Locale language, Locale reader) {
        var tag = language.toLanguageTag();
        return new NameField(
                tag,
                language.getDisplayName(reader),
                form.text("name." + tag).find().orElse(""));
    }
}
