// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

/** By what the figures of a city are taken apart. */
public enum TallyPart {
    SERVICE,
    DEPARTMENT,
    CHANNEL,
    AREA
}
