// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.identity.PersonId;
import java.time.Instant;

/**
 * What one person says.
 *
 * @param question its key
 * @param speaksFor the group for which the person answered
 * @param said as {@link Kind} takes it
 */
public record Answer(String question, PersonId person, Group speaksFor, String said, Instant changed) {}
