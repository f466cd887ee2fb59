// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;

class OlderAnswersOnPostgresTest extends OlderAnswersContract {
    @Override
    DataStore store() {
        return TestDatabase.POSTGRESQL.open();
    }
}
