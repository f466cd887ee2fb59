// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Opinion;
import city.madang.solution.complaints.domain.Report;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.OpinionMapper;
import city.madang.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks departments that are not in charge for their opinion. They reply on their own desk; the request waits for them as
 * {@link RequestStatus#COORDINATING}, and goes on with the last reply, or when whoever is in charge does not want to wait.
 */
public final class Coordination {
    private final Kit kit;
    private final Clock clock;
    private final DeskNotices notices;

    public Coordination(Kit kit) {
        this(kit, kit.clock());
    }

    /** @param clock tells when things happen; a demo tells of the past */
    Coordination(Kit kit, Clock clock) {
        this.kit = kit;
        this.clock = clock;
        this.notices = new DeskNotices(kit);
    }

    /**
     * @param version that the official saw
     * @param until the last day for the reply
     * @throws NotAllowed when that department is in charge, or was asked already
     */
    public void ask(
            Visitor who, ReceiptNumber number, int version, DepartmentId other, LocalDate until, String question) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, number, clock.instant());
            var mapper = tx.mapper(OpinionMapper.class);
            var asking = act.change(version, ServiceRequest::coordinating);
            if (asking.assignment().department().filter(other::equals).isPresent()) {
                throw new NotAllowed("request.ask.own");
            }
            if (mapper.about(number).stream()
                    .anyMatch(each -> each.isOpen() && each.department().equals(other))) {
                throw new NotAllowed("request.ask.twice");
            }
            var last = DueTimes.of(kit).endOf(until);
            mapper.insert(number, other, act.now(), last, question);
            act.step(Step.Kind.ASKED, Optional.of(other), "");
            act.record("complaints.ask");
            notices.asked(tx, who, asking, other, question);
        });
    }

    /** @throws NotAllowed when a colleague was faster */
    public void reply(Visitor who, Opinion opinion, String text) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, opinion.number(), clock.instant());
            var mapper = tx.mapper(OpinionMapper.class);
            if (mapper.reply(opinion.id(), text, act.now(), who.official().map(Official::id)) == 0) {
                throw new NotAllowed("opinion.replied");
            }
            act.internal(Step.Kind.OPINION, Optional.of(opinion.department()), Report.cut(text, Step.MOST_NOTE));
            act.record("complaints.opinion");
            var request = Requests.get(tx, opinion.number());
            notices.opinion(tx, request, text);
            if (request.status() == RequestStatus.COORDINATING
                    && mapper.about(opinion.number()).stream().noneMatch(Opinion::isOpen)) {
                act.change(request.version(), ServiceRequest::coordinated);
                act.step(Step.Kind.COORDINATED, Optional.empty(), "");
            }
        });
    }

    /** Nobody waits for the replies that are still out. */
    public void goOn(Visitor who, ReceiptNumber number, int version) {
        kit.database().run(tx -> {
            var act = new Act(kit, tx, who, number, clock.instant());
            act.change(version, ServiceRequest::coordinated);
            act.step(Step.Kind.COORDINATED, Optional.empty(), "");
            act.record("complaints.go-on");
        });
    }

    public Opinion get(long id) {
        return kit.database()
                .read(tx -> tx.mapper(OpinionMapper.class).find(id))
                .orElseThrow(NotFound::new);
    }

    /** Oldest first. */
    public List<Opinion> about(ReceiptNumber number) {
        return kit.database().read(tx -> tx.mapper(OpinionMapper.class).about(number));
    }

    /** What the official's departments are asked, the most urgent first. */
    public List<Opinion> waitingFor(Official official, int most) {
        var departments = new Scopes(kit).departments(official);
        return departments.isEmpty()
                ? List.of()
                : kit.database().read(tx -> tx.mapper(OpinionMapper.class).open(departments, most));
    }
}
