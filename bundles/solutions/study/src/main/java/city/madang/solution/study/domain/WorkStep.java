// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** A step of making a study. @param key of its text @param months how long it takes */
public record WorkStep(String key, int months) {}
