// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Visitor;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceTree;
import city.madang.solution.complaints.store.ServiceMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sets the list of services up from another system's list, or from a spreadsheet. It can be run again: only what is another than
 * before is written. No service is taken away, because requests are about it.
 */
public final class ServiceImport implements ImportTarget {
    private final Kit kit;

    public ServiceImport(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Set<String> fields() {
        var fields = new HashSet<>(ImportedService.FIELDS);
        kit.city().languages().forEach(language -> fields.add(ImportedService.NAME_IN + language.toLanguageTag()));
        return fields;
    }

    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        var offices =
                kit.organisation().departments().stream().map(Department::id).collect(toSet());
        var list = new ServiceList(tx, offices);
        return batch.stream().map(ImportedService::new).map(list::take).toList();
    }

    /** The list as it is while rows are taken in. */
    private final class ServiceList {
        private final Tx tx;
        private final ServiceMapper mapper;
        private final Set<DepartmentId> offices;
        private final Map<ServiceCode, Service> byCode;

        ServiceList(Tx tx, Set<DepartmentId> offices) {
            this.tx = tx;
            this.mapper = tx.mapper(ServiceMapper.class);
            this.offices = offices;
            this.byCode = mapper.all().stream().collect(toMap(Service::code, each -> each));
        }

        ImportResult take(ImportedService row) {
            try {
                var before = row.code().flatMap(code -> Optional.ofNullable(byCode.get(code)));
                var after = row.over(before);
                row.department().filter(office -> !offices.contains(office)).ifPresent(office -> {
                    throw new IllegalArgumentException(
                            "the city has no department " + office + "; take in the departments first");
                });
                refuseRing(after);
                row.heading()
                        .filter(heading -> !byCode.containsKey(heading.code()))
                        .ifPresent(this::write);
                if (before.filter(after::equals).isPresent()) {
                    return ImportResult.KNOWN;
                }
                write(after);
                return ImportResult.TAKEN;
            } catch (IllegalArgumentException e) {
                return ImportResult.refused(e.getMessage());
            }
        }

        private void refuseRing(Service service) {
            if (new ServiceTree(List.copyOf(byCode.values())).with(service).standsUnderItself(service)) {
                throw new IllegalArgumentException("it would stand under itself, by way of "
                        + service.parent().orElseThrow());
            }
        }

        private void write(Service service) {
            if (mapper.update(service) == 0) {
                mapper.insert(service);
            }
            byCode.put(service.code(), service);
            kit.audit()
                    .record(
                            tx,
                            Visitor.ANYBODY,
                            "complaints.service",
                            service.code().value());
        }
    }
}
