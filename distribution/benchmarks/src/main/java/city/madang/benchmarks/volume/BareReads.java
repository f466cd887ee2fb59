// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.volume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The least that a page can cost: the rows of a page by an index, in plain JDBC; and the least that filing can cost. */
final class BareReads implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    private final BlockingQueue<Connection> free = new LinkedBlockingQueue<>();

    BareReads(VolumeCity city) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            free.add(city.connection());
        }
    }

    private interface Use {
        void of(PreparedStatement statement) throws SQLException;
    }

    private void with(String sql, Use use) throws SQLException, InterruptedException {
        var connection = free.take();
        try (var statement = connection.prepareStatement(sql)) {
            use.of(statement);
        } finally {
            free.add(connection);
        }
    }

    void list(int rows) throws SQLException, InterruptedException {
        with(
                "select k, type, details, agency, area, status, filed, due, answered from bare_request"
                        + " order by filed desc, k fetch first " + rows + " rows only",
                BareReads::all);
    }

    void counts() throws SQLException, InterruptedException {
        with("select agency, count(*) from bare_request group by agency", BareReads::all);
    }

    void file(int number) throws SQLException, InterruptedException {
        with("insert into bare_request (k, type, filed) values (?, 'Street light', ?)", statement -> {
            statement.setString(1, "new" + number + "-" + System.nanoTime() % 1_000_000);
            statement.setTimestamp(2, new Timestamp(System.currentTimeMillis()));
            statement.executeUpdate();
        });
    }

    private static void all(PreparedStatement statement) throws SQLException {
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                found.getString(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : free) {
            connection.close();
        }
    }
}
