// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names of bays in a row: they differ in the number at the end, which has as many digits as the first one has at least. */
public final class BayRange {
    public static final int MOST = 2000;
    private static final int MOST_DIGITS = 6;

    /** As they stand: by what is before the number, then by the number. */
    public static final Comparator<String> ORDER = Comparator.comparing(BayRange::row)
            .thenComparing(BayRange::number)
            .thenComparing(Comparator.naturalOrder());

    private BayRange() {}

    /** A name that ends in a number of this many digits. */
    private static int digits(String name) {
        int digits = 0;
        while (digits < Math.min(MOST_DIGITS, name.length()) && isDigit(name.charAt(name.length() - digits - 1))) {
            digits++;
        }
        return digits;
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static String row(String name) {
        return name.substring(0, name.length() - digits(name));
    }

    private static int number(String name) {
        return digits(name) == 0 ? 0 : Integer.parseInt(name.substring(name.length() - digits(name)));
    }

    /**
     * From the first to the last.
     *
     * @param last empty for the first alone
     * @throws IllegalArgumentException when it is no name of a bay, the two are not of one row, or they are more than 2,000
     */
    public static List<String> names(String first, String last) {
        if (last.isEmpty() || last.equals(first)) {
            return List.of(named(first));
        }
        int from = number(named(first));
        int to = number(named(last));
        boolean isRow = digits(first) > 0 && digits(last) > 0 && row(first).equals(row(last));
        if (!isRow || to < from || to - from >= MOST) {
            throw new IllegalArgumentException("not a row of bays");
        }
        var form = "%0" + digits(first) + "d";
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> named(row(first) + String.format(Locale.ROOT, form, number)))
                .toList();
    }

    private static String named(String name) {
        if (!Bay.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a bay");
        }
        return name;
    }
}
