// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.Dossier;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.handover.Garbled;
import city.madang.solution.complaints.handover.Rows;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A row of a file, read once.
 *
 * @param dossier the request and all that belongs to it; empty when it cannot be taken in
 * @param problem why it cannot be, in plain English; empty when it can
 */
record ReadRow(ImportedRequest row, Optional<Dossier> dossier, String problem) {

    /** @param random for the number of a request that brings none */
    static ReadRow of(ImportedRequest row, String source, Rows lists, RandomGenerator random) {
        var problem = row.problem();
        if (problem.isPresent()) {
            return refused(row, problem.get());
        }
        try {
            var number = row.number().orElseGet(() -> ReceiptNumber.next(row.filed(), random));
            return of(row, row.toRequest(number), new BroughtBack(row.row(), lists), source);
        } catch (IllegalArgumentException e) {
            return refused(row, e.getMessage());
        }
    }

    private static ReadRow of(ImportedRequest row, ServiceRequest request, BroughtBack rest, String source) {
        try {
            var dossier = rest.of(request, row.origin(request.number(), source));
            return BroughtBack.problem(dossier)
                    .map(why -> refused(row, why))
                    .orElseGet(() -> new ReadRow(row, Optional.of(dossier), ""));
        } catch (IllegalArgumentException | DateTimeException | Garbled e) {
            return refused(row, "history, opinions, transfers or answers cannot be read: " + e.getMessage());
        }
    }

    private static ReadRow refused(ImportedRequest row, String why) {
        return new ReadRow(row, Optional.empty(), why);
    }

    /** Of the request, in the other system. */
    String key() {
        return row.key();
    }

    long line() {
        return row.row().line();
    }

    /** The number that its citizen was told elsewhere, when the file is an export of ours. */
    Optional<ReceiptNumber> numbered() {
        return dossier.map(each -> each.request().number()).filter(number -> row.isNumbered());
    }

    ServiceRequest request() {
        return dossier.orElseThrow().request();
    }

    /** Departments that took part, which may not be known here. */
    Stream<DepartmentId> partners() {
        return Stream.concat(
                dossier.stream().flatMap(each -> each.steps().stream()).flatMap(step -> step.department().stream()),
                dossier.stream().flatMap(each -> each.opinions().stream()).map(Opinion::department));
    }
}
