// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

/** What happened on the days that are compared with how they looked before. */
public enum TallyFact {
    FILED,
    ANSWERED
}
