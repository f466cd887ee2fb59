// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

/**
 * One parking space as its sensor names it; the city's own names are the solution's business.
 *
 * @param value 1 to 40 characters, none of them a control character
 */
public record SpaceId(String value) {
    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException when it cannot be one */
    public SpaceId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not the id of a space");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
