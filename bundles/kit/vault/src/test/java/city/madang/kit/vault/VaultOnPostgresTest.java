// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.data.TestDatabase;

class VaultOnPostgresTest extends VaultContract {
    VaultOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
