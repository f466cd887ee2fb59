// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.ReceiptNumber;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.util.Optional;

/**
 * How a request goes through the office. Each change gives a new one; what {@link RequestStatus#next} does not name throws
 * {@link NotAllowed}.
 *
 * @param service empty when nobody has named it
 * @param due by when it has to be answered; empty for some imported history
 * @param returns how often a department said that it is not theirs
 * @param raised to which level of superiors it has gone up with its present time; 0 for none
 * @param merger present exactly while it is {@link RequestStatus#MERGED}
 */
public record Course(
        RequestStatus status,
        Optional<ServiceCode> service,
        Assignment assignment,
        Optional<Instant> due,
        int returns,
        int raised,
        Optional<Merger> merger) {
    /** After so many returns the chief of the whole city decides who is in charge. */
    public static final int MOST_RETURNS = 3;

    /** One that nobody has looked at, or that another system tells of. */
    public static Course beginning(
            RequestStatus status, Optional<ServiceCode> service, Assignment assignment, Optional<Instant> due) {
        return new Course(status, service, assignment, due, 0, 0, Optional.empty());
    }

    /** @param otherwise says what to do instead where the table does not allow it */
    Course to(RequestStatus next, String otherwise) {
        if (!status.canBecome(next)) {
            throw new NotAllowed(otherwise);
        }
        return new Course(next, service, assignment, due, returns, raised, Optional.empty());
    }

    Course inCharge(Assignment next) {
        return new Course(status, service, next, due, returns, raised, merger);
    }

    Course about(ServiceCode next) {
        return new Course(status, Optional.of(next), assignment, due, returns, raised, merger);
    }

    /** With a later time it has not gone up to anybody. */
    Course due(Instant next) {
        int up = due.filter(next::isAfter).isPresent() ? 0 : raised;
        return new Course(status, service, assignment, Optional.of(next), returns, up, merger);
    }

    /** A promise is kept: naming another service makes the time shorter, never longer. */
    Course dueAtLatest(Instant other) {
        return due(due.filter(other::isAfter).orElse(other));
    }

    Course raised(int rung) {
        return new Course(status, service, assignment, due, returns, rung, merger);
    }

    Course returned() {
        return new Course(status, service, Assignment.NOBODY, due, returns + 1, raised, merger);
    }

    Course behind(ReceiptNumber leading, String otherwise) {
        var merged = to(RequestStatus.MERGED, otherwise);
        var behind = Optional.of(new Merger(leading, status));
        return new Course(merged.status, service, assignment, due, returns, raised, behind);
    }

    /** Whether departments could not agree, and nobody has decided yet. */
    public boolean disputed() {
        return returns >= MOST_RETURNS && assignment.department().isEmpty();
    }
}
