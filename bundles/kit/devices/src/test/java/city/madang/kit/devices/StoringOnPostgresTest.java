// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.kit.data.TestDatabase;

class StoringOnPostgresTest extends StoringContract {
    StoringOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
