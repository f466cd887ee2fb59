// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import java.util.List;

/**
 * A difference with its name, and where it comes from.
 *
 * @param amount vehicles or money; below 0 for what is missing on the side of the gates, or of the money
 */
public record Difference(Kind kind, long amount, List<Item> items) {
    public Difference {
        items = List.copyOf(items);
    }

    /** One of those from which a difference comes. @param id of a stay, a payment, a refund or a passage */
    public record Item(Of of, String id, long amount) {}

    /** What an item is. */
    public enum Of {
        STAY,
        PAYMENT,
        REFUND,
        PASSAGE
    }

    /** Between what. */
    public enum Side {
        /** Vehicles that passed inwards, and stays that began. */
        IN,
        /** Vehicles that passed outwards, and stays that ended. */
        OUT,
        /** What was taken less what was given back, and the fees of stays that ended. */
        MONEY
    }

    /** Why there is one. */
    public enum Kind {
        /** A vehicle passed, and no stay began with it: a stay that was joined with another, or undone. */
        IN_WITHOUT_STAY(Side.IN),
        /** A second passage of one stay. */
        IN_AGAIN(Side.IN),
        /** A stay that an official began, because a ticket was lost. */
        IN_LOST_TICKET(Side.IN),
        /** A stay began, and no passage was seen. */
        IN_UNSEEN(Side.IN),
        /** A vehicle left, and nobody knows which. */
        OUT_UNKNOWN(Side.OUT),
        OUT_AGAIN(Side.OUT),
        /** An official ended a stay, or joined it with another. */
        OUT_BY_HAND(Side.OUT),
        /** A stay ended, and no passage was seen. */
        OUT_UNSEEN(Side.OUT),
        /** Paid for passes, whose stays are free. */
        PASS(Side.MONEY),
        /** Paid, and nobody knows for which stay. */
        UNKNOWN(Side.MONEY),
        /** Given back on the day. */
        GIVEN_BACK(Side.MONEY),
        /** Paid on the day by vehicles that were still inside at its end. */
        AHEAD(Side.MONEY),
        /** Fees of the day that were paid on earlier days. */
        BEFORE(Side.MONEY),
        /** Paid on the day by who had left on an earlier day without paying. */
        AFTERWARDS(Side.MONEY),
        /** Paid when the vehicle had left, and more than it owed: a credit. */
        CREDIT(Side.MONEY),
        /** Paid for a stay that was undone. */
        UNDONE(Side.MONEY),
        /** More was paid than the fee. */
        MORE(Side.MONEY),
        /** Let out for nothing by two officials. */
        WAIVED(Side.MONEY),
        /** Left while the gate was held open. */
        FREE_FLOW(Side.MONEY),
        /** Left without being allowed to. */
        NOT_ALLOWED(Side.MONEY),
        /** An official ended the stay. */
        BY_HAND(Side.MONEY),
        /** Less was paid than the fee. */
        LESS(Side.MONEY);

        private final Side side;

        Kind(Side side) {
            this.side = side;
        }

        public Side side() {
            return side;
        }
    }
}
