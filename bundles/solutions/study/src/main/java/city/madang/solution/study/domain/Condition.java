// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/**
 * Something that must be fulfilled before a module works well.
 *
 * @param question its key
 * @param least level
 */
public record Condition(String key, String question, int least) {}
