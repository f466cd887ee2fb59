// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.ReceiptNumber;

/**
 * That another request says the same, and gets the answer for both.
 *
 * @param leading the other one; it never follows a third
 * @param before where this one stood, for undoing it
 */
public record Merger(ReceiptNumber leading, RequestStatus before) {}
