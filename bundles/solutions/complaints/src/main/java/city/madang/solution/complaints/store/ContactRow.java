// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.util.Optional;

/**
 * A row of {@code complaints_contact}.
 *
 * @param reachIndex keyed fingerprint of where the citizen is reached; empty when they did not say
 * @param sealed false in rows of release 0.1.0 until they were sealed; name and reach are plain then
 */
public record ContactRow(
        ReceiptNumber number, String name, String reach, Optional<String> reachIndex, boolean sealed) {}
