// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import static java.util.stream.Collectors.toMap;

import city.madang.geo.AreaId;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What codes are called in the city's first language, looked up once for a page of an export. */
final class CodedNames {
    private final Kit kit;
    private final Locale locale;
    private final Map<ServiceCode, LocalText> services;
    private final Map<DepartmentId, LocalText> departments;
    private final Map<AreaId, String> areas = new HashMap<>();
    private final Map<PersonId, String> people = new HashMap<>();

    CodedNames(Kit kit, Services services) {
        this.kit = kit;
        this.locale = kit.city().languages().get(0);
        this.services = services.all().stream().collect(toMap(Service::code, Service::name));
        this.departments = kit.organisation().departments().stream().collect(toMap(Department::id, Department::name));
    }

    String service(Optional<ServiceCode> code) {
        return code.map(services::get).map(name -> name.in(locale)).orElse("");
    }

    String department(Optional<DepartmentId> id) {
        return id.map(departments::get).map(name -> name.in(locale)).orElse("");
    }

    String area(Optional<AreaId> id) {
        return id.map(each -> areas.computeIfAbsent(
                        each,
                        area -> kit.areas()
                                .find(area)
                                .map(found -> found.name().in(locale))
                                .orElse("")))
                .orElse("");
    }

    String official(Optional<PersonId> id) {
        return id.map(each -> people.computeIfAbsent(
                        each,
                        person -> kit.organisation()
                                .official(person)
                                .map(Official::name)
                                .orElse("")))
                .orElse("");
    }
}
