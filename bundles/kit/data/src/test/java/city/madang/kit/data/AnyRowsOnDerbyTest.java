// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Derby takes every {@code char}, also half of a pair and the one that is zero. */
class AnyRowsOnDerbyTest extends AnyRowsContract {
    AnyRowsOnDerbyTest() {
        super(TestDatabase.DERBY);
    }

    @Override
    Arbitrary<String> texts() {
        return Arbitraries.chars()
                .with("\0\ud83c\udd7f\uffee \t\n\"\\'=가aZ")
                .array(char[].class)
                .ofMaxSize(30)
                .map(String::new);
    }
}
