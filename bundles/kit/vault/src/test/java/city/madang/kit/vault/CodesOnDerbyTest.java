// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.data.TestDatabase;

class CodesOnDerbyTest extends CodesContract {
    CodesOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
