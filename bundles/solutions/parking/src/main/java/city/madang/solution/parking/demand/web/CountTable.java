// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.web;

import city.madang.solution.parking.demand.Counts;
import city.madang.solution.parking.demand.domain.Count;
import city.madang.solution.parking.tariff.domain.Typed;
import java.util.ArrayList;
import java.util.List;

/** Reads counts from the rows of a table; the first row has the titles. All or nothing. */
final class CountTable {
    private static final int COLUMNS = 5;

    private final Counts counts;

    CountTable(Counts counts) {
        this.counts = counts;
    }

    /** A row cannot be read. */
    static final class BadRow extends Exception {
        private static final long serialVersionUID = 1L;
        private final int row;

        BadRow(int row, Throwable cause) {
            super("row " + row, cause);
            this.row = row;
        }

        /** From 1, titles included. */
        int row() {
            return row;
        }
    }

    List<Count> read(List<List<String>> rows) throws BadRow {
        var read = new ArrayList<Count>();
        for (int i = 1; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.stream().allMatch(String::isEmpty)) {
                continue;
            }
            try {
                read.add(count(row));
            } catch (IllegalArgumentException e) {
                throw new BadRow(i + 1, e);
            }
        }
        return read;
    }

    private Count count(List<String> row) {
        if (row.size() < COLUMNS) {
            throw new IllegalArgumentException("too few columns");
        }
        return counts.count(
                row.get(0),
                Typed.day(row.get(1)),
                Typed.time(row.get(2)),
                Typed.whole(row.get(3), 0, Count.MOST),
                Typed.whole(row.get(4), 1, Count.MOST));
    }
}
