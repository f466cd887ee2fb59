// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import city.madang.identity.ReceiptNumber;
import java.time.Instant;

/**
 * Something a citizen filed, as a line on their own page.
 *
 * @param title in its own words and language
 * @param state where it stands, in the reader's language
 * @param path below {@code /<id>}, fit for the holder of the number
 * @param at when it was filed
 */
public record Filed(ReceiptNumber number, String title, String state, String path, Instant at) {}
