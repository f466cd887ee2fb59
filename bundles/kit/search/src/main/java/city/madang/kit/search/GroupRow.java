// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.time.Instant;

/**
 * @param tag empty for all languages
 * @param words one a line
 */
public record GroupRow(long id, String tag, String words, Instant changed) {}
