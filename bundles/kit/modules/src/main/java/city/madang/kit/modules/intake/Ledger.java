// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult;

/** Is told what became of the rows of a file, in their order. */
public interface Ledger {
    void row(long line, ImportResult result);

    /**
     * A batch is written.
     *
     * @param line up to which all rows were told of
     * @return false to stop there
     */
    boolean batch(long line);
}
