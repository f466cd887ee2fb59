// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence;

import city.madang.data.Database;
import city.madang.data.Tx;
import city.madang.privacy.Retention;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Rows that are found by their age and taken away one by one; while the city has not chosen they are kept for the usual time.
 *
 * @param <K> what names a row
 */
record OldRows<K>(Database database, Period usual, Over<K> over, BiConsumer<Tx, K> take) implements Retention {
    /** Finds rows that are over before then, at most so many. */
    @FunctionalInterface
    interface Over<K> {
        List<K> find(Tx tx, Instant before, int most);
    }

    @Override
    public Optional<Period> unchosen() {
        return Optional.of(usual);
    }

    @Override
    public int over(Instant before, int most) {
        return database.read(tx -> over.find(tx, before, most)).size();
    }

    @Override
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var rows = over.find(tx, before, most);
            rows.forEach(row -> take.accept(tx, row));
            return rows.size();
        });
    }
}
