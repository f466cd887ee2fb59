// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class ModuleStoreOnPostgresTest extends ModuleStoreContract {
    ModuleStoreOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
