// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A crew says from the spot that it has done the work. Its words are a step of the history, its photos stand with the request.
 *
 * @param mark made where it was written; what is sent again has the same
 */
public record CrewReport(ReceiptNumber number, PersonId official, String mark, Instant made, Outcome outcome) {
    public static final int MOST_MARK = 64;

    /** What became of it. */
    public enum Outcome {
        /** The words went to the citizen. */
        ANSWERED,
        /** They go to the citizen when a second person has approved them. */
        WAITS,
        /** The office looks at the words and sends them. */
        PROPOSED,
        /** Somebody else had decided about the request meanwhile: it is kept, and nothing else. */
        KEPT
    }

    public CrewReport became(Outcome now) {
        return new CrewReport(number, official, mark, made, now);
    }

    /** When a photo was taken; the files of each stand apart from those of the citizen. */
    public enum Moment {
        BEFORE,
        AFTER;

        /** Empty for files that are no crew's. */
        public static Optional<Moment> of(ReceiptNumber number, String owner) {
            return Stream.of(values())
                    .filter(moment -> moment.owner(number).equals(owner))
                    .findFirst();
        }

        /** Whose files they are, in the kit's files. */
        public String owner(ReceiptNumber number) {
            return number.value() + "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What has to become of a report about a request as it stands now; whether an answer waits shows when it is given. */
    public static Outcome outcome(ServiceRequest request, PersonId crew, Optional<Service> service) {
        if (!request.status().waiting()
                || request.assignment().officer().filter(crew::equals).isEmpty()) {
            return Outcome.KEPT;
        }
        return service.filter(Service::crewAnswers).isPresent() ? Outcome.ANSWERED : Outcome.PROPOSED;
    }
}
