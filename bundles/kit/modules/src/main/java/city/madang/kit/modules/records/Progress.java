// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

/**
 * What became of a batch.
 *
 * @param line up to which the file was dealt with
 */
public record Progress(long line, long taken, long known, long refused) {}
