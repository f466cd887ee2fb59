// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import static java.util.stream.Collectors.toSet;

import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.ImportCheck;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.search.DocumentsChanged;
import city.madang.solution.complaints.ComplaintsModule;
import city.madang.solution.complaints.Dossier;
import city.madang.solution.complaints.Dossiers;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.handover.Rows;
import city.madang.solution.complaints.store.OriginMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.solution.complaints.store.TallyMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes in requests of another system. History is kept as it is: states may jump and times may contradict each other; it is
 * marked imported, and the other system's own words stay beside ours.
 */
public final class RequestImport implements ImportTarget {
    private final Kit kit;
    private final SecureRandom random = new SecureRandom();
    private final Dossiers dossiers;
    private final Rows lists;

    public RequestImport(Kit kit) {
        this.kit = kit;
        this.dossiers = new Dossiers(kit);
        this.lists = new Rows(kit.outside());
    }

    @Override
    public Set<String> fields() {
        return Stream.concat(ImportedRequest.FIELDS.stream(), BroughtBack.FIELDS.stream())
                .collect(toSet());
    }

    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        var rows = read(source, batch);
        ensurePlaces(rows);
        var known = known(tx, source, rows);
        var numbers = numbersHere(tx, rows);
        var results = new ArrayList<ImportResult>();
        var fresh = new ArrayList<ReadRow>();
        for (var row : rows) {
            if (row.dossier().isEmpty()) {
                results.add(ImportResult.refused(row.problem()));
            } else if (known.contains(row.key())) {
                results.add(ImportResult.KNOWN);
            } else if (row.numbered().filter(number -> !numbers.add(number)).isPresent()) {
                results.add(ImportResult.refused(
                        "another request has the number " + row.request().number()));
            } else {
                known.add(row.key());
                fresh.add(row);
                results.add(ImportResult.TAKEN);
            }
        }
        take(tx, fresh);
        return results;
    }

    private List<ReadRow> read(String source, List<ImportRow> batch) {
        return batch.stream()
                .map(ImportedRequest::new)
                .map(row -> ReadRow.of(row, source, lists, random))
                .toList();
    }

    @Override
    public ImportCheck check(String source, List<ImportRow> batch) {
        var refused = new HashMap<Long, String>();
        var missing = new HashMap<String, Set<String>>();
        var services = kit.database().read(tx -> tx.mapper(ServiceMapper.class).all()).stream()
                .map(Service::code)
                .collect(toSet());
        for (var row : read(source, batch)) {
            if (row.dossier().isEmpty()) {
                refused.put(row.line(), row.problem());
                continue;
            }
            var request = row.request();
            request.service()
                    .filter(code -> !services.contains(code))
                    .ifPresent(code -> note(missing, "service", row.row().serviceName()));
            request.report()
                    .place()
                    .area()
                    .filter(id -> kit.areas().find(id).isEmpty())
                    .ifPresent(id -> note(missing, "area", row.row().areaName()));
            request.assignment()
                    .department()
                    .filter(id -> kit.organisation().department(id).isEmpty())
                    .ifPresent(id -> note(missing, "department", row.row().departmentName()));
        }
        return new ImportCheck(refused, missing);
    }

    private static void note(Map<String, Set<String>> missing, String field, String name) {
        missing.computeIfAbsent(field, any -> new TreeSet<>()).add(name);
    }

    private static Set<ReceiptNumber> numbersHere(Tx tx, List<ReadRow> rows) {
        var numbered = rows.stream().flatMap(row -> row.numbered().stream()).toList();
        return new HashSet<>(Dossiers.here(tx, numbered));
    }

    /** Departments and areas belong to the kit and have units of work of their own; a batch has few. Before anything is written. */
    private void ensurePlaces(List<ReadRow> rows) {
        var departments = new HashMap<DepartmentId, String>();
        var areas = new HashMap<AreaId, String>();
        rows.stream().filter(row -> row.dossier().isPresent()).forEach(row -> {
            var request = row.request();
            row.partners().forEach(id -> departments.putIfAbsent(id, id.value()));
            request.assignment()
                    .department()
                    .ifPresent(id -> departments.put(id, row.row().departmentName()));
            request.report()
                    .place()
                    .area()
                    .ifPresent(id -> areas.putIfAbsent(id, row.row().areaName()));
        });
        departments.forEach((id, name) -> kit.organisation().ensureDepartment(id, LocalText.of(name)));
        areas.keySet().removeIf(id -> kit.areas().find(id).isPresent());
        areas.forEach((id, name) -> kit.areas().ensure(id, LocalText.of(name)));
    }

    private static Set<String> known(Tx tx, String source, List<ReadRow> rows) {
        var keys = rows.stream().map(ReadRow::key).filter(key -> !key.isEmpty()).toList();
        return keys.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(tx.mapper(OriginMapper.class).known(source, keys));
    }

    private void take(Tx tx, List<ReadRow> rows) {
        ensureServices(tx, rows);
        var whole = rows.stream().map(row -> row.dossier().orElseThrow()).toList();
        var requests = whole.stream().map(Dossier::request).toList();
        var origins = whole.stream().flatMap(each -> each.origin().stream()).toList();
        tx.each(RequestMapper.class, requests.stream().map(RequestRow::of).toList(), RequestMapper::insert);
        dossiers.bringBack(tx, whole);
        tx.each(RequestMapper.class, requests.stream().map(this::step).toList(), RequestMapper::insertStep);
        tx.each(OriginMapper.class, origins, OriginMapper::insert);
        tx.mapper(TallyMapper.class).markImported(kit.clock().instant());
        publish(tx, requests);
    }

    private static void publish(Tx tx, List<ServiceRequest> requests) {
        var numbers = requests.stream()
                .filter(request -> request.isPublic() && request.answer().isPresent())
                .map(request -> request.number().value())
                .toList();
        for (int from = 0; from < numbers.size(); from += DocumentsChanged.MOST) {
            var part = numbers.subList(from, Math.min(numbers.size(), from + DocumentsChanged.MOST));
            tx.publish(new DocumentsChanged(ComplaintsModule.ID, AnswerDocuments.KIND, part));
        }
    }

    /** A service is born with the department of the first request about it; a chief may know better. */
    private static void ensureServices(Tx tx, List<ReadRow> rows) {
        var services = tx.mapper(ServiceMapper.class);
        var known = services.all().stream().map(Service::code).collect(toSet());
        for (var row : rows) {
            row.request().service().filter(known::add).ifPresent(code -> {
                var name = LocalText.of(row.row().serviceName());
                var department = row.request().assignment().department();
                services.insert(Service.of(code, name, department, DueTime.WITHOUT_SERVICE));
            });
        }
    }

    private Step step(ServiceRequest request) {
        var department = request.assignment().department();
        var now = kit.clock().instant();
        return new Step(
                request.number(), now, Step.Kind.IMPORTED, Optional.empty(), department, "", false, Optional.empty());
    }
}
