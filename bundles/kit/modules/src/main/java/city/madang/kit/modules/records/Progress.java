// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.intake.ImportResult.Outcome;
import city.madang.kit.modules.intake.BatchResult;

/**
 * What became of a batch.
 *
 * @param line up to which the file was dealt with
 */
public record Progress(long line, long taken, long known, long refused) {
    static Progress of(BatchResult batch) {
        return new Progress(
                batch.line(), batch.count(Outcome.TAKEN), batch.count(Outcome.KNOWN), batch.count(Outcome.REFUSED));
    }
}
