// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Reckons new prices as somebody outside the city does: from three CSV files and nothing else. Uses none of the product's classes, so that
 * it cannot share their mistakes.
 */
public final class Recomputed {
    private Recomputed() {}

    /** The new price of each band, in the order of the third file, whose column of new prices is not looked at. */
    public static List<Long> of(String rules, String counts, String prices) {
        var bands = rows(prices);
        var taken = new long[bands.size()];
        var spaces = new long[bands.size()];
        var number = new int[bands.size()];
        for (var count : rows(counts)) {
            int band = band(bands, count.get(2), count.get(3));
            if (band >= 0) {
                taken[band] += Long.parseLong(count.get(4));
                spaces[band] += Long.parseLong(count.get(5));
                number[band]++;
            }
        }
        var after = new ArrayList<Long>();
        for (int i = 0; i < bands.size(); i++) {
            long before = Long.parseLong(bands.get(i).get(7));
            boolean stays = bands.get(i).get(10).equals("FIXED") || number[i] < amount(rules, "least_counts");
            after.add(stays ? before : price(rules, before, 100.0 * taken[i] / spaces[i]));
        }
        return after;
    }

    public static List<Long> published(String prices) {
        return rows(prices).stream().map(row -> Long.valueOf(row.get(9))).toList();
    }

    private static int band(List<List<String>> bands, String kind, String time) {
        for (int i = 0; i < bands.size(); i++) {
            var from = bands.get(i).get(2);
            var to = bands.get(i).get(3);
            boolean within = from.compareTo(to) < 0
                    ? time.compareTo(from) >= 0 && time.compareTo(to) < 0
                    : time.compareTo(from) >= 0 || time.compareTo(to) < 0;
            if (within && List.of(bands.get(i).get(1).split(" ")).contains(kind)) {
                return i;
            }
        }
        return -1;
    }

    private static long price(String rules, long before, double percent) {
        long change = 0;
        double best = -1;
        for (var row : rows(rules)) {
            if (row.get(0).equals("level")) {
                double from = Double.parseDouble(row.get(1));
                if (percent >= from && from > best) {
                    best = from;
                    change = Long.parseLong(row.get(2));
                }
            }
        }
        long wanted = before + change;
        if (change > 0 && wanted > amount(rules, "ceiling")) {
            return Math.max(before, amount(rules, "ceiling"));
        }
        return change < 0 && wanted < amount(rules, "floor") ? Math.min(before, amount(rules, "floor")) : wanted;
    }

    private static long amount(String rules, String name) {
        return rows(rules).stream()
                .filter(row -> row.get(0).equals(name))
                .mapToLong(row -> Long.parseLong(row.get(2)))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(String csv) {
        return csv.lines().skip(1).map(Recomputed::cells).toList();
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
