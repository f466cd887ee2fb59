// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import java.time.Instant;
import java.util.Optional;

/**
 * What was heard last of a request that another server has.
 *
 * @param status in their words; may be empty
 * @param agency who looks after it there; may be empty
 * @param notice for the citizen, sealed; may be empty
 * @param heard when anything changed last
 * @param seen whether they ever listed it
 * @param missing how often they did not list it since
 */
public record Heard(
        String ref,
        String status,
        String notes,
        String agency,
        Optional<Instant> expected,
        String notice,
        Optional<Instant> heard,
        boolean seen,
        int missing) {

    boolean sameAs(Heard other) {
        return status.equals(other.status)
                && notes.equals(other.notes)
                && agency.equals(other.agency)
                && expected.equals(other.expected);
    }

    /** Whether it says no more than that it is there. */
    boolean tellsNothing() {
        return notes.isEmpty() && agency.isEmpty() && expected.isEmpty();
    }

    Heard notice(String sealed) {
        return new Heard(ref, status, notes, agency, expected, sealed, heard, seen, missing);
    }

    Heard at(Instant now) {
        return new Heard(ref, status, notes, agency, expected, notice, Optional.of(now), seen, missing);
    }

    Heard missed() {
        return new Heard(ref, status, notes, agency, expected, notice, heard, seen, missing + 1);
    }
}
