// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.kit.data.TestDatabase;

class CodesOnPostgresTest extends CodesContract {
    CodesOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
