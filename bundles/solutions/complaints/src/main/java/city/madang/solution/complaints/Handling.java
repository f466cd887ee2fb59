// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Merger;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.Service;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.domain.Transfer;
import city.madang.solution.complaints.handover.store.HandoverMapper;
import city.madang.solution.complaints.store.RequestMapper;
import city.madang.solution.complaints.store.RequestRow;
import city.madang.solution.complaints.store.ServiceMapper;
import city.madang.solution.complaints.store.TransferMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What officials do with a request before it is answered: name its service, give it back, ask for more time, hand it over. One
 * public method is one unit of work; each throws {@link Conflict} when the request was changed since the official saw it, and
 * {@link NotAllowed} when its state forbids it.
 */
public final class Handling {
    private final Kit kit;
    private final Clock clock;
    private final Notices notices;
    private final DeskNotices deskNotices;
    private final Merging merging;

    public Handling(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    Handling(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new Notices(kit);
        this.deskNotices = new DeskNotices(kit);
        this.merging = new Merging(kit, clock);
    }

    /** @param why here, for officials; may be empty */
    public void classify(Visitor who, ReceiptNumber number, int version, Service service, String why) {
        kit.database().run(tx -> {
            var act = act(tx, who, number);
            var atLatest = DueTimes.of(kit).after(act.now(), Optional.of(service));
            var before = department(tx, number);
            var classified = act.change(version, request -> request.classified(service, atLatest));
            act.step(Step.Kind.CLASSIFIED, classified.assignment().department(), "");
            act.note(why);
            act.record("complaints.classify");
            if (!before.equals(classified.assignment().department())) {
                notices.assigned(tx, classified);
                deskNotices.assigned(tx, who, classified);
            }
        });
    }

    private static Optional<DepartmentId> department(Tx tx, ReceiptNumber number) {
        return Requests.get(tx, number).assignment().department();
    }

    /** "Not ours": it waits for somebody to decide, after {@code Course.MOST_RETURNS} times for the chief of the whole city. */
    public void giveBack(Visitor who, ReceiptNumber number, int version, String why) {
        kit.database().run(tx -> {
            var act = act(tx, who, number);
            var from = department(tx, number);
            act.change(version, ServiceRequest::returned);
            act.internal(Step.Kind.RETURNED, from, why);
            act.record("complaints.return");
        });
    }

    /**
     * Gives the office more time.
     *
     * @param last the last day on which it may be answered
     * @param why the citizen reads it
     */
    public void extend(Visitor who, ReceiptNumber number, int version, LocalDate last, String why) {
        kit.database().run(tx -> {
            var act = act(tx, who, number);
            var until = DueTimes.of(kit).endOf(last);
            var extended = act.change(version, request -> request.extended(until));
            act.step(Step.Kind.EXTENDED, Optional.empty(), why);
            act.record("complaints.extend");
            notices.extended(tx, extended, why);
        });
    }

    /** Hands it over to an authority outside the city, and keeps the record of it that the citizen sees. */
    public void transfer(Visitor who, ReceiptNumber number, int version, Transfer to) {
        kit.database().run(tx -> transfer(tx, who, number, version, to));
    }

    /** The same in the unit of work of who also sends it. */
    void transfer(Tx tx, Visitor who, ReceiptNumber number, int version, Transfer to) {
        var act = act(tx, who, number);
        var transferred = act.change(version, ServiceRequest::transferred);
        tx.mapper(TransferMapper.class).insert(number, act.now(), to);
        act.step(Step.Kind.TRANSFERRED, Optional.empty(), to.authority());
        act.record("complaints.transfer");
        notices.transferred(tx, transferred, to);
        merging.transferred(tx, number, to);
    }

    /** The authority outside did not take it: it is answered here, with the time of a new request. */
    public void takeBack(Visitor who, ReceiptNumber number, int version) {
        kit.database().run(tx -> {
            var act = act(tx, who, number);
            var due = dueAnew(tx, number);
            act.change(version, request -> request.takenBack(due));
            tx.mapper(HandoverMapper.class).end(number);
            act.step(Step.Kind.TAKEN_BACK, Optional.empty(), "");
            act.record("complaints.take-back");
        });
    }

    /** The time of a new request. */
    Instant dueAnew(Tx tx, ReceiptNumber number) {
        return DueTimes.of(kit).after(clock.instant(), service(tx, number));
    }

    private static Optional<Service> service(Tx tx, ReceiptNumber number) {
        return tx.mapper(RequestMapper.class)
                .find(number)
                .flatMap(RequestRow::service)
                .flatMap(tx.mapper(ServiceMapper.class)::find);
    }

    /** Which authority outside has it, or the request that leads it; empty when none has. */
    public Optional<Transfer> transfer(ServiceRequest request) {
        return kit.database().read(tx -> {
            var leading = request.course().merger().map(Merger::leading);
            var status =
                    leading.map(number -> Requests.get(tx, number).status()).orElse(request.status());
            return status == RequestStatus.TRANSFERRED
                    ? tx.mapper(TransferMapper.class).last(leading.orElse(request.number()))
                    : Optional.empty();
        });
    }

    private Act act(Tx tx, Visitor who, ReceiptNumber number) {
        return new Act(kit, tx, who, number, clock.instant());
    }
}
