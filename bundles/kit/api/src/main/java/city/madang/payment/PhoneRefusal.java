// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

/** Why a phone did not pay. New ones may come, so a {@code switch} needs a default. */
public enum PhoneRefusal {
    /** The person said no. */
    DECLINED,
    /** The person did not answer in time. */
    EXPIRED,
    NO_MONEY,
    /** More, or less, than the operator lets this account pay. */
    LIMIT,
    /** The number has no such account. */
    NO_ACCOUNT,
    /** The provider could not be asked. */
    NOT_ASKED,
    OTHER
}
