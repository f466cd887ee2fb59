// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

/**
 * What a module brings upon a machine.
 *
 * @param recordsPerMillion records that a million people make in a year
 * @param crowdPercent how many of all people come at once when something happens, in percent
 * @param crowdMinutes within how many minutes they come; 1 or more
 */
public record ModuleDemand(double recordsPerMillion, double crowdPercent, double crowdMinutes) {
    static final ModuleDemand NOTHING = new ModuleDemand(0, 0, 1);

    /** Both on one machine: records add up, and the bigger crowd counts. */
    ModuleDemand and(ModuleDemand other) {
        var bigger = crowdAMinute() >= other.crowdAMinute() ? this : other;
        return new ModuleDemand(recordsPerMillion + other.recordsPerMillion, bigger.crowdPercent, bigger.crowdMinutes);
    }

    private double crowdAMinute() {
        return crowdPercent / crowdMinutes;
    }
}
