// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class MigrationOnPostgresTest extends MigrationContract {
    MigrationOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
