// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.testkit.PostgresServer;

class OlderAnswersOnPostgresTest extends OlderAnswersContract {
    @Override
    DataStore store() {
        return DataStore.postgres(
                PostgresServer.emptyDatabase("olderanswers"),
                PostgresServer.USER,
                PostgresServer.USER,
                new FreeSpace(folder, 0));
    }
}
