// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import city.madang.module.Kit;
import java.security.KeyPair;

/** One pair of keys for all cities of a test run: making one takes longer than most tests. */
final class OnePair {
    private static final KeyPair PAIR = SigningKeys.pair();

    private OnePair() {}

    static AlertsModule module() {
        return new AlertsModule(() -> PAIR);
    }

    static SigningKeys keys(Kit kit) {
        return new SigningKeys(kit, () -> PAIR);
    }
}
