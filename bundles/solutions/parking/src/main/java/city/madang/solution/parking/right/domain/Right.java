// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

/** On what a vehicle was let in, when it was more than a plate. @param id of the pass, or the number of the reservation */
public record Right(Kind kind, String id) {
    /** What it may be. */
    public enum Kind {
        PASS,
        RESERVATION
    }
}
