// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.data.DataStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One town for all tests of a class, emptied before each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnTown {
    Town town;

    abstract DataStore store();

    @BeforeAll
    void open() throws Exception {
        town = new Town(store());
    }

    @BeforeEach
    void reset() {
        town.reset();
    }

    @AfterAll
    void close() {
        town.close();
    }
}
