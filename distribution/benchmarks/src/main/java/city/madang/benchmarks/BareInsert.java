// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;

/** The least that filing can cost: one row, inserted and committed, in a Derby database on the same disk. */
final class BareInsert implements Load.Client {
    private static final String TEXT = "The street light in front of number 12 has been dark for a week. ".repeat(3);

    private final Connection connection;
    private final PreparedStatement insert;

    /** Makes the database with its one table. */
    static void create(Path folder) throws SQLException {
        try (var connection = DriverManager.getConnection(url(folder) + ";create=true");
                var statement = connection.createStatement()) {
            statement.execute("create table bare (id varchar(36) primary key, words varchar(2000), filed timestamp)");
        }
    }

    BareInsert(Path folder) throws SQLException {
        connection = DriverManager.getConnection(url(folder));
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("insert into bare (id, words, filed) values (?, ?, ?)");
    }

    private static String url(Path folder) {
        return "jdbc:derby:" + folder;
    }

    @Override
    public long once() throws SQLException {
        var before = System.nanoTime();
        insert.setString(1, UUID.randomUUID().toString());
        insert.setString(2, TEXT);
        insert.setTimestamp(3, new Timestamp(System.currentTimeMillis()));
        insert.executeUpdate();
        connection.commit();
        return System.nanoTime() - before;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
