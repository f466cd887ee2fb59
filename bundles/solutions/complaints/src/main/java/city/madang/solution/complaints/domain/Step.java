// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.intake.Way;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a request; the citizen sees all but the internal ones.
 *
 * @param who the official who did it; empty when it was the citizen
 * @param department that was put in charge
 * @param note in the official's words; may be empty
 * @param internal for officials only
 * @param channel by which the citizen came; empty when it happened in the office, and for what is older than this is kept
 */
public record Step(
        ReceiptNumber number,
        Instant made,
        Kind kind,
        Optional<PersonId> who,
        Optional<DepartmentId> department,
        String note,
        boolean internal,
        Optional<Way> channel) {
    /** Characters of a note. */
    public static final int MOST_NOTE = 1000;

    /** Characters of what a citizen writes. */
    public static final int MOST_WORDS = 4000;

    /** What happened, and where it leads. */
    public enum Kind {
        FILED(RequestStatus.RECEIVED),
        CLASSIFIED(RequestStatus.CLASSIFIED),
        ASSIGNED(RequestStatus.ASSIGNED),
        NOTED,
        /** By the citizen, later. */
        WROTE,
        /** "Not ours." */
        RETURNED(RequestStatus.RECEIVED),
        /** The department was asked for its opinion. */
        ASKED(RequestStatus.COORDINATING),
        /** The department gave its opinion. */
        OPINION,
        /** Nobody waits for an opinion any more. */
        COORDINATED(RequestStatus.ASSIGNED),
        /** It waited longer than it may, and a superior was told. */
        ESCALATED,
        /** The citizen was told a later time. */
        EXTENDED,
        /** A crew has done the work on the spot. */
        WORKED,
        /** A second person was asked to approve an answer. */
        PROPOSED,
        /** The second person approved it. */
        APPROVED,
        /** The second person gave it back. */
        DECLINED,
        ANSWERED(RequestStatus.ANSWERED),
        /** Words were blacked out for the time when it is published. */
        BLACKED,
        /** Everybody may read it, without what an official blacked out. */
        PUBLISHED,
        /** Nobody else reads it any more. */
        WITHHELD,
        RATED,
        /** By the citizen, whom the answer did not help. */
        REOPENED(RequestStatus.REOPENED),
        /** To an authority outside the city. */
        TRANSFERRED(RequestStatus.TRANSFERRED),
        /** The authority outside told how it stands. */
        HEARD,
        /** It could not be sent to the authority outside. */
        STUCK,
        /** The authority outside has done with it, or does not have it any more. */
        CAME_BACK(RequestStatus.ASSIGNED),
        /** The authority outside did not take it. */
        TAKEN_BACK(RequestStatus.ASSIGNED),
        /** Another request leads. */
        MERGED(RequestStatus.MERGED),
        /** Another request follows this one. */
        JOINED,
        /** The citizen was sent the answer to the leading request. */
        TOLD,
        /** They were not the same: it stands where it stood. */
        SEPARATED,
        /** Part of it became a request of its own, or it is that part. */
        SPLIT,
        WITHDRAWN(RequestStatus.WITHDRAWN),
        /** What led to the citizen was taken away. */
        ERASED,
        /** History of another system: it may begin anywhere. */
        IMPORTED;

        private final Optional<RequestStatus> leadsTo;

        Kind() {
            leadsTo = Optional.empty();
        }

        Kind(RequestStatus status) {
            leadsTo = Optional.of(status);
        }

        /** Where a request stands after it; empty when it stays where it was, or depends on what was before. */
        public Optional<RequestStatus> leadsTo() {
            return leadsTo;
        }
    }
}
