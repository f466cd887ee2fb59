// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.data.Tx;

/** Is told what became of the rows of a file, in their order. */
public interface Ledger {
    /**
     * Keeps it in the unit of work in which the batch is written, and undoes both by throwing. May be called again with the same batch,
     * after a deadlock, so it has no effects outside.
     *
     * @param tx the module's view of it
     */
    default void keep(Tx tx, BatchResult batch) {}

    /**
     * The batch is written.
     *
     * @return false to stop there
     */
    boolean written(BatchResult batch);
}
