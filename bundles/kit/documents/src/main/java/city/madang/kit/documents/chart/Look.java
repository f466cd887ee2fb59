// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents.chart;

import java.util.List;

/**
 * How series are told apart: by a hue that people with any colour vision tell from the others, at least 3:1 on white (WCAG 2.2,
 * 1.4.11), and by dashes and marks as well, for print in grey.
 */
public record Look(String colour, String dashes, String mark) {
    private static final List<Look> ALL = List.of(
            new Look("#0072b2", "", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"),
            new Look("#c44e00", "8 4", "M-4-4h8v8h-8z"),
            new Look("#00795c", "2 3", "M0-5l5 9h-10z"),
            new Look("#a8447f", "8 3 2 3", "M0-5l5 5l-5 5l-5-5z"),
            new Look("#6a51a3", "12 4", "M-5-2h10v4h-10z"),
            new Look("#7a6400", "4 2", "M0 5l5-9h-10z"),
            new Look("#a50026", "1 4", "M-2-5h4v10h-4z"),
            new Look("#58616a", "6 2 1 2 1 2", "M-4-4l8 8M4-4l-8 8"));

    public static Look of(int series) {
        return ALL.get(series % ALL.size());
    }
}
