// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** The six dimensions of the diagnosis: four within the administration, and two around it (law, services). */
public enum Dimension {
    LEADERSHIP,
    ORGANISATION,
    PEOPLE,
    TECHNOLOGY,
    LAW,
    SERVICES
}
