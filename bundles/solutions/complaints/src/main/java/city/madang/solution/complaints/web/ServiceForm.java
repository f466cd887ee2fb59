// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.DepartmentId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceTree;
import city.madang.web.Form;
import city.madang.web.ValueField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a chief types of a service, whether it is added or changed. */
final class ServiceForm {
    private static final int MOST_NAME = 100;

    private final Form form;
    private final List<String> languages;
    private final Map<String, String> names = new TreeMap<>();
    private final ValueField<DepartmentId> department;
    private final ValueField<ServiceCode> parent;
    private final ValueField<Integer> days;
    private final ValueField<Integer> hours;

    /** Reads it; what cannot be is marked in the form. */
    ServiceForm(Form form, Kit kit, ServiceTree tree) {
        this.form = form;
        this.department = form.value("department", DepartmentId::new);
        this.parent = form.value("parent", ServiceCode::new);
        this.days =
                form.value("days", typed -> number(typed, Service.MOST_DAYS)).required();
        this.hours = form.value("hours", typed -> number(typed, Service.MOST_HOURS));
        this.languages =
                kit.city().languages().stream().map(Locale::toLanguageTag).toList();
        languages.forEach(
                tag -> form.text("name." + tag).max(MOST_NAME).find().ifPresent(text -> names.put(tag, text)));
        if (names.isEmpty()) {
            form.error("name", "required");
        }
        if (department.find().isPresent()
                && department.find().flatMap(kit.organisation()::department).isEmpty()) {
            form.error("department", "invalid");
        }
        if (parent.find().isPresent() && parent.find().flatMap(tree::find).isEmpty()) {
            form.error("parent", "invalid");
        }
    }

    private static int number(String typed, int most) {
        int number = Integer.parseInt(typed);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("not from 1 to " + most + ": " + number);
        }
        return number;
    }

    /** A new one. */
    Service of(ServiceCode code) {
        return over(Service.of(code, new LocalText(names), department.find(), days.get()));
    }

    /** With what was typed in place of what it was; names in languages that the city does not offer stay. */
    Service over(Service before) {
        var name = new TreeMap<>(before.name().byLanguage());
        languages.forEach(name::remove);
        name.putAll(names);
        return new Service(
                before.code(),
                new LocalText(name),
                department.find(),
                days.get(),
                hours.find(),
                parent.find(),
                before.keywords(),
                before.crewAnswers(),
                before.oldCode(),
                form.flag("withdrawn"));
    }
}
