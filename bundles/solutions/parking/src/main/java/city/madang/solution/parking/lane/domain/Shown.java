// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/** What somebody in a vehicle does beside having a plate. */
public sealed interface Shown {
    /** They ask for a ticket. */
    record Button() implements Shown {}

    /** They hold a card or a code before the reader. Personal data. @param text as it was read */
    record Code(String text) implements Shown {
        @Override
        public String toString() {
            return "a code";
        }
    }
}
