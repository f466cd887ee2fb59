// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;

class ChainOnPostgresTest extends ChainContract {
    @Override
    DataStore store() {
        return TestDatabase.POSTGRESQL.open();
    }
}
