// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import city.madang.kit.Sha256;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * Rows of a table beside those of its copy, by the columns that both have, since scripts may have run in between. Both sides come in
 * the order of the primary key and are read once; without such a key, rows of the copy are known by a hash of eight bytes each.
 */
final class Comparison {
    private final Table table;
    private final Dialect dialect;
    private final TableFile copy;
    /** Where the columns of both stand: in the table, in the copy. */
    private final int[] here;

    private final int[] there;

    Comparison(Table table, Dialect dialect, TableFile copy) {
        this.table = table;
        this.dialect = dialect;
        this.copy = copy;
        var names = copy.head().columns().stream().map(TableHead.Field::name).toList();
        var shared = table.columns().stream()
                .filter(column -> names.contains(column.name()))
                .toList();
        here = shared.stream().mapToInt(table.columns()::indexOf).toArray();
        there = shared.stream().mapToInt(column -> names.indexOf(column.name())).toArray();
    }

    /** What is told of each row that differs. */
    interface Found {
        void added(Object[] row) throws IOException;

        void changed(Object[] row) throws IOException;

        void removed() throws IOException;
    }

    void run(RowSource rows, Found found) throws IOException, SQLException {
        if (isKeySame()) {
            merge(rows, found);
        } else {
            count(rows, found);
        }
    }

    private boolean isKeySame() {
        var now = table.key().stream()
                .map(column -> column.name() + " " + column.kind())
                .toList();
        var names = copy.head().columns().stream().map(TableHead.Field::name).toList();
        var then = new ArrayList<String>();
        for (var name : copy.head().key()) {
            then.add(name + " " + copy.kinds().get(names.indexOf(name)));
        }
        return !now.isEmpty() && now.equals(then);
    }

    private void merge(RowSource rows, Found found) throws IOException, SQLException {
        var now = new Keyed(
                rows, places(table.columns().stream().map(Column::name).toList()));
        var then = new Keyed(
                copy,
                places(copy.head().columns().stream().map(TableHead.Field::name).toList()));
        now.step();
        then.step();
        while (now.row != null || then.row != null) {
            int order = now.row == null ? 1 : then.row == null ? -1 : compare(now.key, then.key);
            if (order < 0) {
                found.added(now.row);
            } else if (order > 0) {
                found.removed();
            } else if (!isSame(now.row, then.row)) {
                found.changed(now.row);
            }
            if (order <= 0) {
                now.step();
            }
            if (order >= 0) {
                then.step();
            }
        }
    }

    private int[] places(List<String> names) {
        return table.key().stream()
                .mapToInt(column -> names.indexOf(column.name()))
                .toArray();
    }

    private int compare(Object[] left, Object[] right) {
        for (int at = 0; at < left.length; at++) {
            int order = compareValues(left[at], right[at]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // values of one column are of one type
    private int compareValues(Object left, Object right) {
        return left instanceof String one && right instanceof String other
                ? dialect.compareTexts(one, other)
                : ((Comparable<Object>) left).compareTo(right);
    }

    private boolean isSame(Object[] now, Object[] then) {
        for (int at = 0; at < here.length; at++) {
            var one = now[here[at]];
            var other = then[there[at]];
            boolean equal = one instanceof BigDecimal number && other instanceof BigDecimal against
                    ? number.compareTo(against) == 0
                    : Objects.equals(one, other);
            if (!equal) {
                return false;
            }
        }
        return true;
    }

    /** Each row takes one of the same hash away; what is left of the copy has been removed. */
    private void count(RowSource rows, Found found) throws IOException, SQLException {
        var hashes = hashes();
        var taken = new BitSet(hashes.length);
        for (var row = rows.next(); row != null; row = rows.next()) {
            long hash = hash(row, here);
            int at = taken.nextClearBit(first(hashes, hash));
            if (at < hashes.length && hashes[at] == hash) {
                taken.set(at);
            } else {
                found.added(row);
            }
        }
        for (int left = taken.cardinality(); left < hashes.length; left++) {
            found.removed();
        }
    }

    private long[] hashes() throws IOException {
        var hashes = new long[64];
        int count = 0;
        for (var row = copy.next(); row != null; row = copy.next()) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] = hash(row, there);
        }
        hashes = Arrays.copyOf(hashes, count);
        Arrays.sort(hashes);
        return hashes;
    }

    /** Where the first of equal ones stands, or would. */
    private static int first(long[] sorted, long hash) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long hash(Object[] row, int[] places) {
        var digest = Sha256.digest();
        for (int place : places) {
            var value = row[place] instanceof BigDecimal number ? number.stripTrailingZeros() : row[place];
            digest.update((value == null ? "\0" : "." + value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return ByteBuffer.wrap(digest.digest()).getLong();
    }

    /** One side, whose keys must rise as the other's do. */
    private final class Keyed {
        private final RowSource rows;
        private final int[] places;
        private Object[] row;
        private Object[] key;

        Keyed(RowSource rows, int[] places) {
            this.rows = rows;
            this.places = places;
        }

        void step() throws IOException, SQLException {
            var before = key;
            row = rows.next();
            if (row == null) {
                return;
            }
            key = Arrays.stream(places).mapToObj(place -> row[place]).toArray();
            if (before != null && compare(before, key) >= 0) {
                throw new IOException(
                        "The keys of " + table.name()
                                + " do not come in this database's order: the copy was made of another, and cannot be compared");
            }
        }
    }
}
