// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

/** By what a report of the citizens' voice takes its numbers apart. One thing at a time: what is crossed could point at people. */
public enum VoicePart {
    WHOLE,
    SERVICE,
    CHANNEL,
    AREA,
    /** What came in and was answered month by month, up to the end of the period. */
    MONTH
}
