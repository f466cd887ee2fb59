// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static java.util.stream.Collectors.toMap;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What codes are called in one language; empty texts where the city knows nothing of them. One for each page, by one thread: a name
 * is looked up once for all rows, and all departments at the first of them.
 */
public final class NamesIn {
    private final Kit kit;
    private final Locale locale;
    private final Map<ServiceCode, LocalText> services;
    private final Map<DepartmentId, String> departments = new HashMap<>();
    private final Map<AreaId, String> areas = new HashMap<>();
    private final Map<PersonId, String> officials = new HashMap<>();

    public NamesIn(Kit kit, List<Service> services, Locale locale) {
        this.kit = kit;
        this.locale = locale;
        this.services = services.stream().collect(toMap(Service::code, Service::name));
    }

    /** In the city's first language. */
    public static NamesIn firstLanguage(Kit kit, Services services) {
        return new NamesIn(kit, services.all(), kit.city().languages().get(0));
    }

    public String service(Optional<ServiceCode> code) {
        return code.map(services::get).map(this::text).orElse("");
    }

    public String department(Optional<DepartmentId> id) {
        return id.map(each -> departments().getOrDefault(each, "")).orElse("");
    }

    /** All departments of the city. */
    public Map<DepartmentId, String> departments() {
        if (departments.isEmpty()) {
            kit.organisation().departments().forEach(each -> departments.put(each.id(), text(each.name())));
        }
        return Collections.unmodifiableMap(departments);
    }

    public String area(Optional<AreaId> id) {
        return id.map(each -> areas.computeIfAbsent(each, this::named)).orElse("");
    }

    private String named(AreaId id) {
        return kit.areas().find(id).map(area -> text(area.name())).orElse("");
    }

    public String official(Optional<PersonId> id) {
        return id.map(each -> officials.computeIfAbsent(each, this::named)).orElse("");
    }

    private String named(PersonId id) {
        return kit.organisation().official(id).map(Official::name).orElse("");
    }

    /** In the language of these names. */
    public String text(LocalText name) {
        return name.in(locale);
    }
}
