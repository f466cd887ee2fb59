// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.data.TestDatabase;

final class AgreedVersionOnDerbyTest extends AgreedVersionContract {
    AgreedVersionOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
