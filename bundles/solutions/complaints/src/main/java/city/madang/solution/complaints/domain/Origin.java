// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.ReceiptNumber;

/**
 * Where an imported request comes from, in the other system's own words.
 *
 * @param source names the other system
 * @param sourceKey the request there; unique within the source
 */
public record Origin(
        ReceiptNumber number, String source, String sourceKey, String sourceStatus, String sourceChannel) {}
