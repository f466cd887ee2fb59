// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

/**
 * By what a city sees whether a goal is reached.
 *
 * @param baseline what it is today, and {@code target} what it is to be, as figures or words
 * @param source who counts it
 */
public record Indicator(
        String id, String goal, String name, String unit, String baseline, String target, String source) {}
