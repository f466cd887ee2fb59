// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.domain;

import city.madang.identity.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an alert stands, and whose work it is.
 *
 * @param version counts the changes
 * @param writer who changed the words last
 * @param releaser who sent it
 * @param sent when
 */
public record Course(
        AlertState state,
        int version,
        PersonId writer,
        Instant written,
        Optional<PersonId> releaser,
        Optional<Instant> sent) {
    Course in(AlertState other) {
        return new Course(other, version, writer, written, releaser, sent);
    }
}
