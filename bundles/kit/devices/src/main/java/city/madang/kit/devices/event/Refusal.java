// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

/** What a device told that was not taken as it came. Counted for each device, and shown on its page. */
public enum Refusal {
    /** Told before; passed over. */
    DUPLICATE,
    /** More in a short time than any such device tells; passed over. */
    FLOOD,
    /** An event that is none of the contract, or too long; passed over. */
    NOT_TAKEN,
    /** Its clock is ahead or was never set; stored with the time of receipt. */
    CLOCK,
    /** A call to its address that was no right one, or not understood by its driver; answered with an error. */
    BAD_CALL,
    /** A message of the broker that was too large, or whose topic was none; confirmed to the broker. */
    BAD_MESSAGE,
    /** A message of the broker before which far too many waited for the device; confirmed to the broker, and lost. */
    GIVEN_UP,
    /** What it sent was not understood; a fault was stored. */
    GARBAGE
}
