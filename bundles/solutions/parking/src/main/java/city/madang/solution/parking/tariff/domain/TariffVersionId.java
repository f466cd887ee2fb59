// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

/** A version of a tariff. */
public record TariffVersionId(String value) {
    private static final int LONGEST = 36;

    /** Of rules that nobody has stored. */
    public static final TariffVersionId NONE = new TariffVersionId("-");

    public TariffVersionId {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("no version of a tariff");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
