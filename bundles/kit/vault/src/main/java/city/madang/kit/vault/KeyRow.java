// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.time.Instant;

/** A row of {@code vault_key}. */
public record KeyRow(
        String id, String module, String purpose, int generation, String master, String wrapped, Instant made) {
    static final String DATA = "data";
    static final String INDEX = "index";

    boolean seals() {
        return purpose.equals(DATA);
    }
}
