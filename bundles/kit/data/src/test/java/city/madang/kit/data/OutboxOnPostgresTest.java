// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class OutboxOnPostgresTest extends OutboxContract {
    OutboxOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
