// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.CommandId;
import city.madang.device.Money;

/**
 * Somebody has paid at a station.
 *
 * @param asked the command that asked for it
 * @param reference by which the station, bank or card operator knows it, at most 100 characters; never a number of a card
 */
public record PaymentTaken(Stamp stamp, CommandId asked, Money amount, Means means, String reference)
        implements DeviceEvent {
    private static final int LONGEST = 100;

    /** @throws IllegalArgumentException when the reference is too long or has control characters */
    public PaymentTaken {
        if (reference.length() > LONGEST || reference.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a reference of a payment");
        }
    }

    /** How it was paid. */
    public enum Means {
        CASH,
        CARD,
        TRANSIT_CARD,
        COUPON,
        OTHER
    }
}
