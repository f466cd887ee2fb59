// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import city.madang.kit.data.TestDatabase;

class TwoServersOnPostgresTest extends TwoServersContract {
    TwoServersOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
