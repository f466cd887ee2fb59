// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class AnyRowsOnPostgresTest extends AnyRowsContract {
    AnyRowsOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }

    @Override
    Arbitrary<String> texts() {
        return Arbitraries.of("🅿", "ﾮ", " ", "\t", "\n", "\"", "\\", "'", "=", "가", "a", "Z", "\u0001", "\u2028")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
