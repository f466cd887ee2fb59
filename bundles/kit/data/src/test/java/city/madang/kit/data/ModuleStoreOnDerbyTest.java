// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class ModuleStoreOnDerbyTest extends ModuleStoreContract {
    ModuleStoreOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
