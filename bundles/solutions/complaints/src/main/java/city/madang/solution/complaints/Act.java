// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.RequestMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Something that somebody does to one request within a unit of work: the change, the step of the history, the record of who did
 * it.
 *
 * @param now when it happens
 */
record Act(Kit kit, Tx tx, Visitor who, ReceiptNumber number, Instant now) {
    /**
     * @param version that the official saw
     * @throws Conflict when the request was changed since
     */
    ServiceRequest change(int version, UnaryOperator<ServiceRequest> how) {
        return Requests.change(tx, number, request -> how.apply(seen(request, version)));
    }

    private static ServiceRequest seen(ServiceRequest request, int version) {
        if (request.version() != version) {
            throw new Conflict("request " + request.number() + " was changed by somebody else");
        }
        return request;
    }

    /** A step that the citizen sees. */
    void step(Step.Kind kind, Optional<DepartmentId> department, String note) {
        insert(kind, department, note, false);
    }

    /** A step for officials only. */
    void internal(Step.Kind kind, Optional<DepartmentId> department, String note) {
        insert(kind, department, note, true);
    }

    /** A note for colleagues; without words none is kept. */
    void note(String words) {
        if (!words.isEmpty()) {
            insert(Step.Kind.NOTED, Optional.empty(), words, true);
        }
    }

    private void insert(Step.Kind kind, Optional<DepartmentId> department, String note, boolean internal) {
        var official = who.official().map(Official::id);
        tx.mapper(RequestMapper.class)
                .insertStep(new Step(number, now, kind, official, department, note, internal, Optional.empty()));
    }

    /** Keeps who did it. */
    void record(String action) {
        kit.audit().record(tx, who, action, number.toString());
    }
}
