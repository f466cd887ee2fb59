// SPDX-License-Identifier: Apache-2.0
package city.madang.data;

import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** One module's part of the city's database. Safe for several threads. */
@ProviderType
public interface Database {
    /**
     * Runs one unit of work: committed when it returns (answered means committed), rolled back when it throws. It may run
     * again after a deadlock, so it must have no effects outside the transaction.
     *
     * @return what the work returned
     * @throws DatabaseUnavailable when the database cannot be reached or is not written to at the moment
     */
    <T> T inTransaction(Function<? super Tx, ? extends T> work);

    /** The same for work without a result. */
    default void run(Consumer<? super Tx> work) {
        inTransaction(tx -> {
            work.accept(tx);
            return null;
        });
    }

    /**
     * Reads without writing; several reads in it need not see one moment.
     *
     * @throws DatabaseUnavailable when the database cannot be reached
     */
    <T> T read(Function<? super Tx, ? extends T> work);
}
