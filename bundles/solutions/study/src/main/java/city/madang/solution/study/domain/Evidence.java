// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.identity.PersonId;
import java.time.Instant;

/**
 * A file that shows why an answer is what it is.
 *
 * @param id owner of the file
 * @param question its key
 * @param person who added it
 */
public record Evidence(String id, String question, PersonId person, Instant added) {
    /** The most files of one person for one question. */
    public static final int MOST = 5;
}
