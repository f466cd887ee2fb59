// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.data.TestDatabase;

class VaultOnDerbyTest extends VaultContract {
    VaultOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
