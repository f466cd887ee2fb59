// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.kit.data.TestDatabase;

class ImportJobOnDerbyTest extends ImportJobContract {
    ImportJobOnDerbyTest() {
        super(TestDatabase.DERBY);
    }
}
