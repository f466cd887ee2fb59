// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.kit.Databases;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import org.junit.jupiter.api.AfterEach;

class CityPlacesOnPostgresTest extends CityPlacesContract {
    private final DataStore store = TestDatabase.POSTGRESQL.open();

    @Override
    Databases database() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
