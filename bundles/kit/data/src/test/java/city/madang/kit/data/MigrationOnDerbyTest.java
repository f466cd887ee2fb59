// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class MigrationOnDerbyTest extends MigrationContract {
    MigrationOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
