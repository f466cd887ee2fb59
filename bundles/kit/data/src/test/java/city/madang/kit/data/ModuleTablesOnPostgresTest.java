// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class ModuleTablesOnPostgresTest extends ModuleTablesContract {
    ModuleTablesOnPostgresTest() {
        super(TestDatabase.POSTGRESQL, TestDatabase.DERBY);
    }
}
