// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.kit.Databases;
import city.madang.kit.data.DataStore;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class CityAreasOnDerbyTest extends CityAreasContract {
    private final DataStore store = DataStore.derbyInMemory("geo" + UUID.randomUUID());

    @Override
    Databases database() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
