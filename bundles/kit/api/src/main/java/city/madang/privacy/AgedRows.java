// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import city.madang.data.Database;
import city.madang.data.Tx;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Rows that are found by their age and deleted one by one; while the city has not chosen they are kept for the usual time.
 *
 * @param <K> what names a row
 * @param delete deletes one, or takes from it what leads to a person, so that it is not found again
 */
public record AgedRows<K>(Database database, Period usual, Over<K> over, BiConsumer<Tx, K> delete)
        implements Retention {
    /** Finds rows that are over before then, at most so many. */
    @FunctionalInterface
    public interface Over<K> {
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
            rows.forEach(row -> delete.accept(tx, row));
            return rows.size();
        });
    }
}
