// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/**
 * The detectors of a lane.
 *
 * @param bits one for each that is occupied, the first being the lowest
 * @param reached whether the vehicle that is being let through has stood on the last one
 */
public record Loops(int bits, boolean reached) {
    static final Loops NONE = new Loops(0, false);

    /** @param detector from 1 @param last how many there are */
    Loops sensed(int detector, boolean occupied, int last) {
        int bit = 1 << detector - 1;
        return new Loops(occupied ? bits | bit : bits & ~bit, reached || occupied && detector == last);
    }

    boolean first() {
        return (bits & 1) != 0;
    }

    boolean empty() {
        return bits == 0;
    }

    /** Another vehicle is the next. With one loop it stands on the last one as soon as it stands on the first. */
    Loops left() {
        return new Loops(bits, false);
    }
}
