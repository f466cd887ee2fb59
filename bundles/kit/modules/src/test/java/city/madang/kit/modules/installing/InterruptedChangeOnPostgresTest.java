// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.data.TestDatabase;

final class InterruptedChangeOnPostgresTest extends InterruptedChangeContract {
    InterruptedChangeOnPostgresTest() {
        super(TestDatabase.POSTGRESQL, 4);
    }
}
