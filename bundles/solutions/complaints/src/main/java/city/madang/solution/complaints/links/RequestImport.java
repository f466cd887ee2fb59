// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Tx;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.search.DocumentChanged;
import city.madang.solution.complaints.ComplaintsModule;
import city.madang.solution.complaints.domain.DueTime;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.OriginMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in requests of another system. History is kept as it is: states may jump and times may contradict each other; it is
 * marked imported, and the other system's own words stay beside ours.
 */
public final class RequestImport implements ImportTarget {
    private final Kit kit;
    private final SecureRandom random = new SecureRandom();

    public RequestImport(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Set<String> fields() {
        return ImportedRequest.FIELDS;
    }

    @Override
    public List<ImportResult> accept(String source, List<ImportRow> batch) {
        var rows = batch.stream().map(ImportedRequest::new).toList();
        rows.stream().filter(row -> row.problem().isEmpty()).forEach(this::ensurePlaces);
        return kit.database().inTransaction(tx -> {
            var known = known(tx, source, rows);
            var results = new ArrayList<ImportResult>();
            for (var row : rows) {
                results.add(take(tx, source, row, known));
            }
            return results;
        });
    }

    /** Departments and areas belong to the kit and have units of work of their own. */
    private void ensurePlaces(ImportedRequest row) {
        row.department()
                .filter(id -> kit.organisation().department(id).isEmpty())
                .ifPresent(id -> kit.organisation().ensureDepartment(id, LocalText.of(row.departmentName())));
        row.area()
                .filter(id -> kit.areas().find(id).isEmpty())
                .ifPresent(id -> kit.areas().ensure(id, LocalText.of(row.areaName())));
    }

    private static Set<String> known(Tx tx, String source, List<ImportedRequest> rows) {
        var keys = rows.stream()
                .map(ImportedRequest::key)
                .filter(key -> !key.isEmpty())
                .toList();
        return keys.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(tx.mapper(OriginMapper.class).known(source, keys));
    }

    private ImportResult take(Tx tx, String source, ImportedRequest row, Set<String> known) {
        var problem = row.problem();
        if (problem.isPresent()) {
            return ImportResult.refused(problem.get());
        }
        if (!known.add(row.key())) {
            return ImportResult.KNOWN;
        }
        ensureService(tx, row);
        var request = row.toRequest(ReceiptNumber.next(row.filed(), random));
        var mapper = tx.mapper(RequestMapper.class);
        mapper.insert(RequestRow.of(request));
        mapper.insertStep(step(request));
        tx.mapper(OriginMapper.class).insert(row.origin(request.number(), source));
        if (request.isPublic() && request.answer().isPresent()) {
            var number = request.number().value();
            tx.publish(new DocumentChanged(ComplaintsModule.ID, AnswerDocuments.KIND, number));
        }
        return ImportResult.TAKEN;
    }

    /** A service is born with the department of the first request about it; a chief may know better. */
    private static void ensureService(Tx tx, ImportedRequest row) {
        var services = tx.mapper(ServiceMapper.class);
        row.serviceCode().filter(code -> services.find(code).isEmpty()).ifPresent(code -> {
            var name = LocalText.of(row.service().orElseThrow());
            services.insert(new Service(code, name, row.department(), DueTime.WITHOUT_SERVICE));
        });
    }

    private Step step(ServiceRequest request) {
        var department = request.assignment().department();
        var now = kit.clock().instant();
        return new Step(request.number(), now, Step.Kind.IMPORTED, Optional.empty(), department, "", false);
    }
}
