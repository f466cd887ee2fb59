// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site;

import java.util.regex.Pattern;

/**
 * A car park.
 *
 * @param code by which the city knows it, on boards and in addresses
 * @param spaces for vehicles, at least 1
 * @param warnFrom per cent taken from which it is called almost full, 1 to 100
 */
public record CarPark(CarParkId id, String code, String name, int spaces, int warnFrom) {
    public static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");
    public static final int MOST_NAME = 100;
    public static final int MOST_SPACES = 100_000;
    public static final int USUAL_WARNING = 90;

    /** @throws IllegalArgumentException when a part is out of its range */
    public CarPark {
        if (!CODE.matcher(code).matches() || name.isBlank() || spaces < 1 || spaces > MOST_SPACES) {
            throw new IllegalArgumentException("not a car park");
        }
        if (warnFrom < 1 || warnFrom > 100) {
            throw new IllegalArgumentException("not a percentage");
        }
    }

    /** @param taken how many vehicles are inside */
    public boolean isFull(int taken) {
        return taken >= spaces;
    }

    /** How many more fit; never negative, though more may be inside than there are spaces. */
    public int free(int taken) {
        return Math.max(0, spaces - taken);
    }

    /** @param taken how many vehicles are inside */
    public boolean isAlmostFull(int taken) {
        return taken * 100L >= (long) spaces * warnFrom;
    }
}
