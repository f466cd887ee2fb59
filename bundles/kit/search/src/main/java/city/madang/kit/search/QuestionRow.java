// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

/** @param lastDay ISO 8601 */
public record QuestionRow(String words, boolean answered, long times, String lastDay) {}
