// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.data.TestDatabase;

class DecisionsOnDerbyTest extends DecisionsContract {
    DecisionsOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
