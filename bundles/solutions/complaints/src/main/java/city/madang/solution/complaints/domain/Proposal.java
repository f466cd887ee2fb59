// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import java.time.Instant;

/**
 * An answer that waits for a second person.
 *
 * @param cleanText see {@link Publication#allowed}
 */
public record Proposal(ReceiptNumber number, String answer, boolean cleanText, PersonId writer, Instant sent) {}
