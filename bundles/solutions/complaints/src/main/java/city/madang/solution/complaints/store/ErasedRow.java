// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;

/** When what leads to a person was taken from a request. */
public record ErasedRow(ReceiptNumber number, Instant erased) {}
