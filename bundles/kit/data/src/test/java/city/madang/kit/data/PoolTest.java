// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.DatabaseUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PoolTest {
    private static final int MOST_TRIES = 1000;

    @Test
    void aThreadThatIsToldToStopDoesNotKeepOthersFromTheDatabase() throws SQLException {
        try (var store = TestDatabase.DERBY.open()) {
            int tries = 0;
            while (!isRefusedWhenToldToStop(store)) {
                assertThat(++tries).isLessThan(MOST_TRIES);
            }
            try (var connection = store.connection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    /** Only when no connection is kept at that moment. */
    private static boolean isRefusedWhenToldToStop(DataStore store) throws SQLException {
        store.connectionLost();
        Thread.currentThread().interrupt();
        try {
            store.connection().close();
            return false;
        } catch (DatabaseUnavailable e) {
            return true;
        } finally {
            Thread.interrupted();
        }
    }
}
