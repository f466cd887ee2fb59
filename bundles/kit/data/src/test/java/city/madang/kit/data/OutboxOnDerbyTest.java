// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

final class OutboxOnDerbyTest extends OutboxContract {
    OutboxOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
