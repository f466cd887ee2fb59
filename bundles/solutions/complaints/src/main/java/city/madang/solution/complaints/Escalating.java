// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.data.Conflict;
import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.job.Job;
import city.madang.job.JobRun;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.Assignment;
import city.madang.solution.complaints.domain.EscalationLevel;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Step;
import city.madang.solution.complaints.store.EscalationMapper;
import city.madang.solution.complaints.store.Late;
import city.madang.solution.complaints.store.RequestLine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes what waits longer than it may to a superior, once for each level. The mark of the level and the messages are one unit of
 * work with the version of the request, so that neither a second node nor a run that is done again tells anybody twice.
 */
final class Escalating implements Job {
    private static final int AT_ONCE = 200;

    private final Kit kit;
    private final Staff staff;
    private final Escalations escalations;
    private final DeskNotices notices;

    Escalating(Kit kit) {
        this.kit = kit;
        this.staff = new Staff(kit);
        this.escalations = new Escalations(kit);
        this.notices = new DeskNotices(kit);
    }

    /** The lowest level first: what is very late goes up one by one. */
    @Override
    public void run(JobRun run) {
        var levels = escalations.all();
        var own = levels.stream()
                .flatMap(each -> each.service().stream())
                .distinct()
                .toList();
        int raised = 0;
        for (var level : levels) {
            raised += raise(run, level, level.service().isPresent() ? List.of() : own);
        }
        run.note(raised + " times a request went up to a superior");
    }

    private int raise(JobRun run, EscalationLevel level, List<ServiceCode> others) {
        var before = DueTimes.of(kit).lateBy(kit.clock().instant(), level.workingDays());
        var late = new Late(level.service(), others, level.rung(), before, Instant.EPOCH, Optional.empty());
        int raised = 0;
        for (var page = page(late); !page.isEmpty() && !run.stopping(); page = page(late)) {
            for (var line : page) {
                raised += raise(line.number(), level, before) ? 1 : 0;
            }
            late = late.behind(page.get(page.size() - 1));
        }
        return raised;
    }

    private List<RequestLine> page(Late late) {
        return kit.database().read(tx -> tx.mapper(EscalationMapper.class).late(late, AT_ONCE));
    }

    /** Whether it went up; when somebody changes it at the same moment, the next run looks again. */
    private boolean raise(ReceiptNumber number, EscalationLevel level, Instant before) {
        try {
            return kit.database().inTransaction(tx -> {
                var request = Requests.get(tx, number);
                boolean late = request.due().filter(before::isAfter).isPresent() && request.goesUpTo(level.rung());
                if (late) {
                    raise(tx, request, level);
                }
                return late;
            });
        } catch (Conflict e) {
            return false;
        }
    }

    private void raise(Tx tx, ServiceRequest before, EscalationLevel level) {
        var superiors = staff.superiors(level.superior(), before);
        var to = level.acts() ? charge(superiors, before) : Optional.<Assignment>empty();
        var act = new Act(kit, tx, Visitor.ANYBODY, before.number(), kit.clock().instant());
        var after = act.change(before.version(), request -> request.escalated(level.rung(), to));
        act.internal(Step.Kind.ESCALATED, after.assignment().department(), words(level, superiors, to.isPresent()));
        act.record("complaints.escalate");
        notices.late(tx, superiors, after);
        before.assignment()
                .officer()
                .filter(officer ->
                        superiors.stream().noneMatch(each -> each.id().equals(officer)))
                .ifPresent(officer -> notices.raised(tx, officer, after, names(superiors)));
    }

    /** The first of them by name, in their department, or in the present one when they work for the whole city. */
    private static Optional<Assignment> charge(List<Official> superiors, ServiceRequest request) {
        return superiors.stream()
                .findFirst()
                .flatMap(chief -> chief.department()
                        .or(() -> request.assignment().department())
                        .map(department -> new Assignment(Optional.of(department), Optional.of(chief.id()))));
    }

    private String words(EscalationLevel level, List<Official> superiors, boolean acts) {
        var who = superiors.isEmpty() ? "nobody" : acts ? "act" : "inform";
        return kit.texts()
                .text(
                        kit.city().languages().get(0),
                        "escalation.step." + who,
                        level.rung(),
                        level.workingDays(),
                        names(superiors));
    }

    private static String names(List<Official> officials) {
        return officials.stream().map(Official::name).collect(Collectors.joining(", "));
    }
}
