// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

/** By what somebody paid. New ones may come, so a {@code switch} needs a default. */
public enum Means {
    CASH,
    CARD,
    TRANSIT_CARD,
    /** An account at an operator of mobile phones. */
    MOBILE_MONEY,
    /** A voucher that somebody else pays for. */
    COUPON,
    OTHER
}
