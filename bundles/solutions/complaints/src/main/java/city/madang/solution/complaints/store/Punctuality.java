// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

/**
 * Answers in time.
 *
 * @param due requests that had to be answered in the period
 * @param met those of them that were
 */
public record Punctuality(long due, long met) {}
