// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class ModuleStoreOnDerbyTest extends ModuleStoreContract {
    @Override
    DataStore open() {
        return DataStore.derbyInMemory("module-store");
    }
}
