// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.module.Kit;
import city.madang.solution.complaints.Escalations;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Superior;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** When and to whom requests go up that wait longer than they may: for the city, and for each service that has it otherwise. */
public final class EscalationPages {
    private static final String PAGE = "/desk/escalation";

    private final Escalations escalations;
    private final Services services;
    private final Kit kit;

    /** A service in the list, with its levels or, without any, those of the city. */
    public record Listed(ServiceCode code, String name, List<EscalationLevel> levels) {}

    /** What stands in the fields of a level; empty texts where there is none. */
    public record Row(int rung, String days, String superior, boolean acts) {}

    public EscalationPages(Kit kit, Escalations escalations, Services services) {
        this.kit = kit;
        this.escalations = escalations;
        this.services = services;
    }

    public void routes(Routes on) {
        on.form(
                PAGE,
                DeskActions.SERVICES,
                in -> page(in, in.form(), Optional.empty()),
                in -> save(in, Optional.empty()));
        on.form(
                PAGE + "/{code}",
                DeskActions.SERVICES,
                in -> page(in, in.form(), Optional.of(service(in))),
                in -> save(in, Optional.of(service(in))));
    }

    private ServiceCode service(HttpCall in) {
        var code = in.path("code", ServiceCode::new);
        services.find(code).orElseThrow(NotFound::new);
        return code;
    }

    private HttpReply save(HttpCall in, Optional<ServiceCode> service) {
        var form = in.form();
        var levels = new ArrayList<EscalationLevel>();
        for (int field = 1; field <= EscalationLevel.MOST; field++) {
            read(form, field, service, levels);
        }
        if (form.hasErrors()) {
            return page(in, form, service);
        }
        escalations.save(in.visitor(), service, levels);
        return HttpReply.seeOther(PAGE).notice("escalation.saved");
    }

    /** Adds the level that was typed there, if any; a field that was left out does not leave a gap. */
    private static void read(Form form, int field, Optional<ServiceCode> service, List<EscalationLevel> levels) {
        var days = form.value("days" + field, EscalationPages::days);
        var superior = form.value("superior" + field, Superior::valueOf);
        if (days.find().isEmpty() && superior.find().isEmpty()) {
            return;
        }
        days.required();
        superior.required();
        int last = levels.isEmpty() ? -1 : levels.get(levels.size() - 1).workingDays();
        if (days.find().filter(each -> each <= last).isPresent()) {
            form.error("days" + field, "order");
        }
        if (!form.hasErrors()) {
            boolean acts = form.flag("acts" + field);
            levels.add(new EscalationLevel(service, levels.size() + 1, days.get(), superior.get(), acts));
        }
    }

    private static int days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 0 || days > EscalationLevel.MOST_DAYS) {
            throw new IllegalArgumentException("days: " + days);
        }
        return days;
    }

    private HttpReply page(HttpCall in, Form form, Optional<ServiceCode> service) {
        var names = new Names(kit, services, in.locale());
        var own = escalations.of(service);
        var superiors = Arrays.stream(Superior.values())
                .map(each -> new Choice(each.name(), names.text("escalation.superior." + each)))
                .toList();
        return HttpReply.form(
                "escalation",
                form,
                Map.of(
                        "service", service,
                        "name",
                                service.map(each -> names.service(Optional.of(each)))
                                        .orElse(""),
                        "action", PAGE + service.map(each -> "/" + each.value()).orElse(""),
                        "rows",
                                IntStream.rangeClosed(1, EscalationLevel.MOST)
                                        .mapToObj(rung -> row(own, rung))
                                        .toList(),
                        "superiors", names.orNone("escalation.superior.none", superiors),
                        "listed", listed(names)));
    }

    private static Row row(List<EscalationLevel> levels, int rung) {
        return levels.stream()
                .filter(each -> each.rung() == rung)
                .findFirst()
                .map(each ->
                        new Row(rung, "" + each.workingDays(), each.superior().name(), each.acts()))
                .orElse(new Row(rung, "", "", false));
    }

    private List<Listed> listed(Names names) {
        var levels = escalations.all();
        return services.all().stream()
                .map(each -> new Listed(
                        each.code(),
                        names.service(Optional.of(each.code())),
                        levels.stream()
                                .filter(level -> level.service().equals(Optional.of(each.code())))
                                .toList()))
                .toList();
    }
}
