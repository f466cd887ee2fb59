// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

/**
 * What the gates counted beside what sensors see.
 *
 * @param kind what the difference is called
 * @param vehicles how many it is about; 0 when they say the same
 */
public record Gap(Kind kind, int vehicles) {
    /** What a difference may come from. */
    public enum Kind {
        SAME,
        /** So many more by the gates; they may stand where no sensor sees them, or where it is not known. */
        UNSEEN,
        /** More by the gates than can stand anywhere: they left uncounted, or drive about. */
        TOO_MANY,
        /** More stand than the gates counted. */
        TOO_FEW
    }

    /** @param gates vehicles inside, as the gates counted @param spaces of the car park, of which some may have no sensor */
    public static Gap of(int gates, BayCount bays, int spaces) {
        int more = gates - bays.taken();
        int hidden = bays.unsure() + Math.max(0, spaces - bays.total());
        if (more == 0) {
            return new Gap(Kind.SAME, 0);
        }
        if (more < 0) {
            return new Gap(Kind.TOO_FEW, -more);
        }
        return more <= hidden ? new Gap(Kind.UNSEEN, more) : new Gap(Kind.TOO_MANY, more - hidden);
    }
}
