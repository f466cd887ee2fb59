// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;

/** A row of {@code complaints_transfer}. */
public record TransferRow(ReceiptNumber number, Instant made, String authority, String reason, String reference) {}
