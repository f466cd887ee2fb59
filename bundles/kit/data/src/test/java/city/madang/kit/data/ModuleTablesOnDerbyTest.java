// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class ModuleTablesOnDerbyTest extends ModuleTablesContract {
    ModuleTablesOnDerbyTest() {
        super(TestDatabase.DERBY, TestDatabase.POSTGRESQL);
    }
}
