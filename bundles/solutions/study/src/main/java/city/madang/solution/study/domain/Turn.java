// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** What only one person writes at a time; who comes second sees what the first has written. */
public enum Turn {
    EA,
    TA,
    LA,
    RC,
    FA,
    /** The weights of rules. */
    RULES,
    /** Which laptops' answers are here. Taken before those of parts. */
    LAPTOPS,
    /** Kept diagnoses. */
    DIAGNOSES,
    /** Files of other cities. */
    CITIES,
    /** The wanted levels and the lines of the master plan. */
    MASTER,
    /** The list of systems. */
    SYSTEMS,
    /** Lines, prices, tasks and indicators of the plan. */
    PLAN,
    /** The letter of intent. */
    LETTER,
    /** The files of the pack. */
    FILES;

    public static Turn of(Part part) {
        return valueOf(part.name());
    }
}
