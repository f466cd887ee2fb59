// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.kit.data.TestDatabase;

class ImportJobOnPostgresTest extends ImportJobContract {
    ImportJobOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
