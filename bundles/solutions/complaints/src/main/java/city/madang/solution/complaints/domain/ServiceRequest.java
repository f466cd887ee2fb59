// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.Guarded;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Deed;
import city.madang.intake.Way;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A request of a citizen to the city, from filing to rating. Each change gives a new record; a change that is not allowed now
 * throws {@link NotAllowed} with what to do instead.
 *
 * @param number what the citizen is told; not guessable
 * @param course where it stands in the office
 * @param imported whether it was filed in another system; such history is kept as it is
 * @param version raised with every change, so that two officials cannot overwrite each other
 */
public record ServiceRequest(
        ReceiptNumber number,
        Report report,
        Way channel,
        Instant filed,
        Course course,
        Optional<Answer> answer,
        Publication publication,
        Optional<Rating> rating,
        boolean imported,
        int version) {

    /** A request as it comes in; the department of its service, if any, finds it in its inbox. */
    public static ServiceRequest filed(
            ReceiptNumber number, Report report, Optional<Service> service, Way channel, Instant now, DueTime dueTime) {
        var course = Course.beginning(
                RequestStatus.RECEIVED,
                service.map(Service::code),
                new Assignment(service.flatMap(Service::department), Optional.empty()),
                Optional.of(dueTime.after(now, service)));
        return new ServiceRequest(
                number,
                report,
                channel,
                now,
                course,
                Optional.empty(),
                Publication.NOTHING,
                Optional.empty(),
                false,
                0);
    }

    public RequestStatus status() {
        return course.status();
    }

    /** Empty when nobody has named it. */
    public Optional<ServiceCode> service() {
        return course.service();
    }

    public Assignment assignment() {
        return course.assignment();
    }

    /** By when it has to be answered; empty for some imported history. */
    public Optional<Instant> due() {
        return course.due();
    }

    /**
     * It belongs to this service, whose department finds it in its inbox.
     *
     * @param atLatest when it would have to be answered if it were filed for the service now; a nearer time is kept
     */
    public ServiceRequest classified(Service service, Instant atLatest) {
        var next = course.to(RequestStatus.CLASSIFIED, "request.classify.ended")
                .about(service.code())
                .dueAtLatest(atLatest);
        return at(
                service.department().isEmpty()
                                || service.department().equals(assignment().department())
                        ? next
                        : next.inCharge(new Assignment(service.department(), Optional.empty())));
    }

    public ServiceRequest assigned(Assignment to) {
        return at(course.to(RequestStatus.ASSIGNED, "request.assign.ended").inCharge(to));
    }

    /** Whether it can go up to this level: it waits, and has not been there with its present time. */
    public boolean goesUpTo(int rung) {
        return status().waiting() && course.raised() < rung;
    }

    /**
     * It waits longer than it may, and goes up; where it stands in the office stays as it is.
     *
     * @param to who has to act from now on; empty when a superior is only told
     */
    public ServiceRequest escalated(int rung, Optional<Assignment> to) {
        if (!goesUpTo(rung)) {
            throw new NotAllowed("request.assign.ended");
        }
        return at(to.map(course::inCharge).orElse(course).raised(rung));
    }

    /** Whether its department can still say that it is not theirs. */
    public boolean returnable() {
        return status().canBecome(RequestStatus.RECEIVED)
                && status().waiting()
                && assignment().department().isPresent()
                && course.returns() < Course.MOST_RETURNS;
    }

    /** "Not ours": somebody else has to find out whose it is. */
    public ServiceRequest returned() {
        if (assignment().department().isEmpty()) {
            throw new NotAllowed("request.return.nobody");
        }
        if (course.returns() >= Course.MOST_RETURNS) {
            throw new NotAllowed("request.return.decided");
        }
        return at(course.to(RequestStatus.RECEIVED, "request.return.ended").returned());
    }

    /** Whether others can be asked now. */
    public boolean askable() {
        return status().canBecome(RequestStatus.COORDINATING)
                && assignment().department().isPresent();
    }

    /** Others are asked for their opinion. */
    public ServiceRequest coordinating() {
        if (assignment().department().isEmpty()) {
            throw new NotAllowed("request.ask.nobody");
        }
        return at(course.to(RequestStatus.COORDINATING, "request.ask.ended"));
    }

    /** Those who were asked have replied, or nobody waits for them any more. */
    public ServiceRequest coordinated() {
        if (status() != RequestStatus.COORDINATING) {
            throw new NotAllowed("request.ask.ended");
        }
        return at(course.to(RequestStatus.ASSIGNED, "request.ask.ended"));
    }

    /** The citizen is told a later time. */
    public ServiceRequest extended(Instant until) {
        if (!status().waiting()) {
            throw new NotAllowed("request.extend.ended");
        }
        if (due().filter(until::isAfter).isEmpty()) {
            throw new NotAllowed("request.extend.earlier");
        }
        return at(course.due(until));
    }

    /** A second person is asked to approve an answer. */
    public ServiceRequest proposed() {
        if (!status().waiting()) {
            throw new NotAllowed("request.answer.ended");
        }
        return this;
    }

    /** The one way to an answer, whoever gives it. */
    public ServiceRequest answered(Answering given) {
        var next = course.to(RequestStatus.ANSWERED, "request.answer.ended");
        if (!given.allowedFor(this)) {
            throw new NotAllowed("request.answer.unapproved");
        }
        return with(next, Optional.of(given.answer()), given.published(), rating);
    }

    /** An authority outside the city has it now. */
    public ServiceRequest transferred() {
        return at(course.to(RequestStatus.TRANSFERRED, "request.transfer.ended"));
    }

    /** The other authority did not take it; whoever was in charge is so again. */
    public ServiceRequest takenBack(Instant nextDue) {
        if (status() != RequestStatus.TRANSFERRED) {
            throw new NotAllowed("request.take-back.here");
        }
        return at(course.to(RequestStatus.ASSIGNED, "request.take-back.here").due(nextDue));
    }

    /** The other one says the same. */
    public ServiceRequest merged(ServiceRequest leading) {
        if (leading.number.equals(number)) {
            throw new NotAllowed("request.merge.itself");
        }
        if (!leading.status().waiting() && leading.status() != RequestStatus.ANSWERED) {
            throw new NotAllowed("request.merge.leading");
        }
        return at(course.behind(leading.number, "request.merge.ended"));
    }

    /** They were not the same: it stands where it stood. */
    public ServiceRequest separated() {
        var before = course.merger().map(Merger::before).orElseThrow(() -> new NotAllowed("request.separate.single"));
        return at(course.to(before, "request.separate.single"));
    }

    /** Part of it becomes a request of its own. */
    public ServiceRequest split() {
        if (!status().waiting()) {
            throw new NotAllowed("request.split.ended");
        }
        return this;
    }

    /** What was promised for the whole holds for its part. */
    public ServiceRequest partOf(ServiceRequest whole) {
        return whole.due().map(promised -> at(course.dueAtLatest(promised))).orElse(this);
    }

    public ServiceRequest withdrawn() {
        return with(course.to(RequestStatus.WITHDRAWN, "request.withdraw.ended"), answer, Publication.NOTHING, rating);
    }

    public ServiceRequest rated(Rating given) {
        mustNotFollow();
        if (status() != RequestStatus.ANSWERED) {
            throw new NotAllowed("request.rate.unanswered");
        }
        if (rating.isPresent()) {
            throw new NotAllowed("request.rate.twice");
        }
        return with(course, answer, publication, Optional.of(given));
    }

    /** The answer is to another request; only its citizen says what it is worth. */
    private void mustNotFollow() {
        if (status() == RequestStatus.MERGED) {
            throw new NotAllowed("request.follows");
        }
    }

    /** The answer did not help: the office has to look again, and the answer is not shown to others any more. */
    public ServiceRequest reopened(Instant nextDue) {
        mustNotFollow();
        var again =
                course.to(RequestStatus.REOPENED, "request.reopen.unanswered").due(nextDue);
        return with(again, answer, Publication.NOTHING, Optional.empty());
    }

    /** As its citizen sees it: with the answer to the leading request. */
    public ServiceRequest answeredBy(ServiceRequest leading) {
        return with(course, leading.answer, publication, rating);
    }

    /** Whether its citizen can still write about it: it may be asked about after the answer too. */
    public boolean canBeAddedTo() {
        return status() != RequestStatus.WITHDRAWN && status() != RequestStatus.CLOSED;
    }

    public boolean rateable() {
        return status() == RequestStatus.ANSWERED && rating.isEmpty();
    }

    /** What its citizen can do with it now. */
    public Set<Deed.Kind> possible() {
        var possible = EnumSet.noneOf(Deed.Kind.class);
        if (canBeAddedTo()) {
            possible.add(Deed.Kind.ADD);
        }
        if (rateable()) {
            possible.add(Deed.Kind.RATE);
        }
        if (status().canBecome(RequestStatus.REOPENED)) {
            possible.add(Deed.Kind.ASK_AGAIN);
        }
        if (status().canBecome(RequestStatus.WITHDRAWN)) {
            possible.add(Deed.Kind.WITHDRAW);
        }
        return possible;
    }

    public ServiceRequest published(Publication as) {
        return with(course, answer, as, rating);
    }

    public boolean isPublic() {
        return publication != Publication.NOTHING;
    }

    public boolean isOverdue(Instant now) {
        return status().waiting() && due().map(now::isAfter).orElse(false);
    }

    /** What a permission depends on: the department in charge, the area, and for private ones that a look is recorded. */
    public Guarded guarded() {
        return new Guarded(assignment().department(), report.place().area(), number.toString(), !report.askedPublic());
    }

    /** The same where the citizen's name or address is shown: the look is recorded for public ones too. */
    public Guarded guardedWithContact() {
        return new Guarded(assignment().department(), report.place().area(), number.toString(), true);
    }

    private ServiceRequest at(Course next) {
        return with(next, answer, publication, rating);
    }

    private ServiceRequest with(
            Course next, Optional<Answer> nextAnswer, Publication nextPublication, Optional<Rating> nextRating) {
        return new ServiceRequest(
                number, report, channel, filed, next, nextAnswer, nextPublication, nextRating, imported, version);
    }
}
