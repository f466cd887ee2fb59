// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Databases;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CityAreasOnPostgresTest extends CityAreasContract {
    private final DataStore store = TestDatabase.POSTGRESQL.open();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void twoNodesCreateOneArea() throws IOException {
        try (var here = open(BIG);
                var there = open(BIG)) {
            assertThat(create(here, there)).hasSize(1);
        }
    }

    @Override
    Databases database() {
        return store;
    }
}
