// SPDX-License-Identifier: Apache-2.0
package city.madang.payment;

/** Where asking somebody's phone for money stands. New ones may come, so a {@code switch} needs a default. */
public enum PhoneState {
    /** It is written down, and nobody was asked yet. */
    ASKED,
    /** The provider has it, and the person has to confirm it. */
    WAITING,
    /** Nobody knows yet whether the provider has it, or what became of it; it is asked again until it is known. */
    UNKNOWN,
    PAID,
    /** Nothing was paid. */
    FAILED;

    /** Whether nothing changes any more. */
    public boolean isSettled() {
        return this == PAID || this == FAILED;
    }
}
