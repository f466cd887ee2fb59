// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import city.madang.identity.PersonId;
import city.madang.module.NotAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message after CAP 1.2, and the rules of who may send it when.
 *
 * @param previous the message that it updates or takes back
 * @param references all earlier messages of the same matter, as CAP writes them; empty text for none
 * @param sender the city's name in CAP; empty text before the release
 */
public record Alert(
        AlertId id,
        MessageType type,
        Optional<AlertId> previous,
        String references,
        String sender,
        Content content,
        Course course) {

    public static Alert draft(AlertId id, Content content, PersonId writer, Instant now) {
        return new Alert(id, MessageType.ALERT, Optional.empty(), "", "", content, begun(writer, now));
    }

    private static Course begun(PersonId writer, Instant now) {
        return new Course(AlertState.DRAFT, 0, writer, now, Optional.empty(), Optional.empty());
    }

    /**
     * The draft of a message that takes this one's place.
     *
     * @param type {@code UPDATE} or {@code CANCEL}
     * @throws NotAllowed when this one does not hold any more
     */
    public Alert followed(AlertId by, MessageType type, PersonId writer, Instant now) {
        if (course.state() != AlertState.RELEASED || this.type == MessageType.CANCEL) {
            throw new NotAllowed("alert.over");
        }
        return new Alert(by, type, Optional.of(id), chain(), "", content, begun(writer, now));
    }

    /** This message and all before it, as CAP 1.2 writes references (3.2.1). */
    private String chain() {
        var own = sender + "," + id + "," + CapTime.utc(course.sent().orElseThrow());
        return references.isEmpty() ? own : references + " " + own;
    }

    /** With other words; whoever was asked for a release has to be asked again. */
    public Alert written(Content other, PersonId writer, Instant now) {
        if (!state().isOpen()) {
            throw new NotAllowed("alert.out");
        }
        var changed = new Course(AlertState.DRAFT, course.version(), writer, now, Optional.empty(), Optional.empty());
        return with(other, changed);
    }

    public Alert submitted() {
        return in(AlertState.WAITING);
    }

    public Alert sentBack() {
        return in(AlertState.DRAFT);
    }

    public Alert discarded() {
        return in(AlertState.DISCARDED);
    }

    /**
     * Sent.
     *
     * @param sender the city's name in CAP
     * @throws NotAllowed when it is over before it begins, or needs somebody else than who wrote it
     */
    public Alert released(PersonId who, Instant now, String sender) {
        if (!content.expires().isAfter(now)) {
            throw new NotAllowed("alert.too-late");
        }
        if (content.needsSecond() && who.equals(course.writer())) {
            throw new NotAllowed("alert.second");
        }
        if (content.needsSecond() && state() != AlertState.WAITING) {
            throw new NotAllowed("alert.ask-first");
        }
        var out = in(AlertState.RELEASED).course;
        var sent = new Course(
                out.state(),
                out.version(),
                out.writer(),
                out.written(),
                Optional.of(who),
                Optional.of(now.truncatedTo(ChronoUnit.SECONDS)));
        return new Alert(id, type, previous, references, sender, content, sent);
    }

    /** What becomes of this one when a message that follows it goes out. */
    public Alert followed(MessageType by) {
        return in(by == MessageType.CANCEL ? AlertState.CANCELLED : AlertState.UPDATED);
    }

    public Alert expired() {
        return in(AlertState.EXPIRED);
    }

    private Alert in(AlertState other) {
        if (!state().canBecome(other)) {
            throw new NotAllowed("alert.not-now");
        }
        return with(content, course.in(other));
    }

    private Alert with(Content other, Course next) {
        return new Alert(id, type, previous, references, sender, other, next);
    }

    public AlertState state() {
        return course.state();
    }

    /** Whether people have to know it now. */
    public boolean holds(Instant now) {
        return state() == AlertState.RELEASED
                && type != MessageType.CANCEL
                && content.expires().isAfter(now);
    }

    public boolean isDrill() {
        return content.status() != Status.ACTUAL;
    }
}
