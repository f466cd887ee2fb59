// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.Guarded;
import city.madang.identity.ReceiptNumber;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.util.Optional;

/**
 * A request of a citizen to the city, from filing to rating. Each change gives a new record; a change that is not allowed now
 * throws {@link NotAllowed} with what to do instead.
 *
 * @param number what the citizen is told; not guessable
 * @param service empty when the citizen did not know
 * @param due by when it has to be answered; empty for some imported history
 * @param imported whether it was filed in another system; such history is kept as it is
 * @param version raised with every change, so that two officials cannot overwrite each other
 */
public record ServiceRequest(
        ReceiptNumber number,
        Report report,
        Optional<ServiceCode> service,
        Channel channel,
        RequestStatus status,
        Assignment assignment,
        Instant filed,
        Optional<Instant> due,
        Optional<Answer> answer,
        Publication publication,
        Optional<Rating> rating,
        boolean imported,
        int version) {

    /** A request as it comes in; the department of its service, if any, finds it in its inbox. */
    public static ServiceRequest filed(
            ReceiptNumber number,
            Report report,
            Optional<Service> service,
            Channel channel,
            Instant now,
            DueTime dueTime) {
        int days = service.map(Service::workingDays).orElse(DueTime.WITHOUT_SERVICE);
        return new ServiceRequest(
                number,
                report,
                service.map(Service::code),
                channel,
                RequestStatus.RECEIVED,
                new Assignment(service.flatMap(Service::department), Optional.empty()),
                now,
                Optional.of(dueTime.after(now, days)),
                Optional.empty(),
                Publication.NOTHING,
                Optional.empty(),
                false,
                0);
    }

    public ServiceRequest assigned(Assignment to) {
        requireWaiting("request.assign.ended");
        return with(RequestStatus.ASSIGNED, to, answer, publication, rating);
    }

    /** @param allowed see {@link Publication#allowed} */
    public ServiceRequest answered(Answer given, Publication allowed) {
        requireWaiting("request.answer.ended");
        return with(RequestStatus.ANSWERED, assignment, Optional.of(given), allowed, rating);
    }

    public ServiceRequest withdrawn() {
        requireWaiting("request.withdraw.ended");
        return with(RequestStatus.WITHDRAWN, assignment, answer, Publication.NOTHING, rating);
    }

    public ServiceRequest rated(Rating given) {
        if (status != RequestStatus.ANSWERED) {
            throw new NotAllowed("request.rate.unanswered");
        }
        if (rating.isPresent()) {
            throw new NotAllowed("request.rate.twice");
        }
        return with(status, assignment, answer, publication, Optional.of(given));
    }

    /** The answer did not help: the office has to look again, and the answer is not shown to others any more. */
    public ServiceRequest reopened(Instant nextDue) {
        if (!status.canBecome(RequestStatus.ASSIGNED) || status.waiting()) {
            throw new NotAllowed("request.reopen.unanswered");
        }
        return with(RequestStatus.ASSIGNED, assignment, answer, Publication.NOTHING, Optional.empty())
                .due(nextDue);
    }

    private ServiceRequest due(Instant nextDue) {
        return new ServiceRequest(
                number,
                report,
                service,
                channel,
                status,
                assignment,
                filed,
                Optional.of(nextDue),
                answer,
                publication,
                rating,
                imported,
                version);
    }

    public boolean isPublic() {
        return publication != Publication.NOTHING;
    }

    public boolean isOverdue(Instant now) {
        return status.waiting() && due.map(now::isAfter).orElse(false);
    }

    /** What a permission depends on: the department in charge, the area, and for private ones that a look is recorded. */
    public Guarded guarded() {
        return new Guarded(assignment.department(), report.place().area(), number.toString(), !report.askedPublic());
    }

    /** The same where the citizen's name or address is shown: the look is recorded for public ones too. */
    public Guarded guardedWithContact() {
        return new Guarded(assignment.department(), report.place().area(), number.toString(), true);
    }

    private void requireWaiting(String otherwise) {
        if (!status.waiting()) {
            throw new NotAllowed(otherwise);
        }
    }

    private ServiceRequest with(
            RequestStatus nextStatus,
            Assignment nextAssignment,
            Optional<Answer> nextAnswer,
            Publication nextPublication,
            Optional<Rating> nextRating) {
        return new ServiceRequest(
                number,
                report,
                service,
                channel,
                nextStatus,
                nextAssignment,
                filed,
                due,
                nextAnswer,
                nextPublication,
                nextRating,
                imported,
                version);
    }
}
