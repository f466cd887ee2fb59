// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.kit.Databases;
import city.madang.kit.data.DataStore;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class CityPlacesOnDerbyTest extends CityPlacesContract {
    private final DataStore store = DataStore.derbyInMemory("places" + UUID.randomUUID());

    @Override
    Databases database() {
        return store;
    }

    @AfterEach
    void close() {
        store.close();
    }
}
