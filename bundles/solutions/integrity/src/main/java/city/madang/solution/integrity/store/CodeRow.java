// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.store;

import city.madang.solution.integrity.domain.ReportId;
import city.madang.vault.CodeKeys;

/**
 * A row of {@code integrity_code}.
 *
 * @param shown whether the code was used
 */
public record CodeRow(ReportId report, String finder, String publicKey, String privateKey, boolean shown) {
    public static CodeRow of(ReportId report, CodeKeys keys) {
        return new CodeRow(report, keys.finder(), keys.publicKey(), keys.privateKey(), false);
    }

    public CodeKeys keys() {
        return new CodeKeys(finder, publicKey, privateKey);
    }
}
