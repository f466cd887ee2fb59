// SPDX-License-Identifier: Apache-2.0
package city.madang.device.event;

import city.madang.device.role.CardReader.Medium;

/**
 * A card or code was held before a reader. Personal data.
 *
 * @param code as it was read, 1 to 500 characters without control characters
 */
public record CodeRead(Stamp stamp, Medium medium, String code) implements DeviceEvent {
    private static final int LONGEST = 500;

    /** @throws IllegalArgumentException when it cannot be a code */
    public CodeRead {
        if (code.isEmpty() || code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not a code");
        }
    }
}
