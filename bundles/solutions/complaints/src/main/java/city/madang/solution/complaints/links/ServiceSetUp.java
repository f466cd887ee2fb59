// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.export.SetUpList;
import city.madang.identity.DepartmentId;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The services as {@link ServiceImport} takes them in, headings before what stands under them. */
public final class ServiceSetUp implements SetUpList {
    private final Services services;

    public ServiceSetUp(Services services) {
        this.services = services;
    }

    @Override
    public List<Map<String, String>> rows() {
        var open = new ArrayList<>(services.all());
        var done = new LinkedHashSet<ServiceCode>();
        var rows = new ArrayList<Map<String, String>>();
        while (!open.isEmpty()) {
            var next =
                    open.stream().filter(each -> isNext(each, done)).findFirst().orElse(open.get(0));
            open.remove(next);
            done.add(next.code());
            rows.add(row(next));
        }
        return rows;
    }

    private static boolean isNext(Service service, Set<ServiceCode> done) {
        return service.parent().isEmpty() || done.contains(service.parent().get());
    }

    private static Map<String, String> row(Service service) {
        var row = new LinkedHashMap<String, String>();
        row.put("key", service.code().value());
        service.name().byLanguage().forEach((language, name) -> row.put(ImportedService.NAME_IN + language, name));
        service.parent().ifPresent(parent -> row.put("parent", parent.value()));
        service.department().map(DepartmentId::value).ifPresent(office -> row.put("department", office));
        service.hours()
                .ifPresentOrElse(
                        hours -> row.put("hours", "" + hours), () -> row.put("days", "" + service.workingDays()));
        row.put("keywords", service.keywords());
        row.put(ImportedService.OLD_CODE, service.oldCode());
        row.put(ImportedService.CREW_ANSWERS, service.crewAnswers() ? ImportedService.YES : "");
        row.put(ImportedService.WITHDRAWN, service.withdrawn() ? ImportedService.YES : "");
        row.values().removeIf(String::isEmpty);
        return row;
    }
}
