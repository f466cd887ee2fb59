// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.kit.data.TestDatabase;

class StoringOnDerbyTest extends StoringContract {
    StoringOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
