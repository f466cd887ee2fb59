// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import java.time.Instant;

/**
 * A diagnosis that is kept. It never changes.
 *
 * @param calendarYear in the city's zone
 * @param place among those of the year, from 1 to {@link Diagnoses#MOST}
 * @param answers how many counted
 * @param complete whether all groups had answered all that they must
 * @param pack which questions and weights held, as {@link Fingerprint} writes it
 */
public record Diagnosis(
        String id,
        int calendarYear,
        int place,
        String name,
        Instant taken,
        int answers,
        boolean complete,
        String pack) {}
