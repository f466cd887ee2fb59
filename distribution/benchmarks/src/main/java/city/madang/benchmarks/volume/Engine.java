// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

/** Databases that a city can choose. */
public enum Engine {
    POSTGRESQL,
    DERBY
}
