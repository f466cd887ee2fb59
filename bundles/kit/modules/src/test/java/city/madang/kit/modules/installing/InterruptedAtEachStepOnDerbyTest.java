// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.data.TestDatabase;
import org.junit.jupiter.api.Tag;

@Tag("soak")
final class InterruptedAtEachStepOnDerbyTest extends InterruptedChangeContract {
    InterruptedAtEachStepOnDerbyTest() {
        super(TestDatabase.DERBY, 1);
    }
}
