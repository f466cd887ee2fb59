// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult;
import java.util.List;

/**
 * What became of a batch.
 *
 * @param line up to which all rows of the file are dealt with
 * @param rows in their order
 */
public record BatchResult(long line, List<Row> rows) {
    /** What became of one row. */
    public record Row(long line, ImportResult result) {
        public boolean is(ImportResult.Outcome outcome) {
            return result.outcome() == outcome;
        }
    }

    public long count(ImportResult.Outcome outcome) {
        return rows.stream().filter(row -> row.is(outcome)).count();
    }

    public List<Row> refused() {
        return rows.stream().filter(row -> row.is(ImportResult.Outcome.REFUSED)).toList();
    }
}
