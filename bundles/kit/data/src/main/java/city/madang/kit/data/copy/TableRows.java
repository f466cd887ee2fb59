// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** All rows of a table by its primary key, not all at once in memory. */
final class TableRows implements RowSource {
    private static final int FETCHED = 500;

    private final Table table;
    private final Dialect dialect;
    private final Statement statement;
    private final ResultSet rows;

    /** @param connection without automatic commits, else PostgreSQL's driver takes all at once */
    TableRows(Connection connection, Table table, Dialect dialect) throws SQLException {
        this.table = table;
        this.dialect = dialect;
        statement = connection.createStatement();
        try {
            statement.setFetchSize(FETCHED);
            rows = statement.executeQuery(query());
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private String query() {
        var columns = table.columns().stream().map(Column::quoted).collect(Collectors.joining(", "));
        var order = table.key().stream().map(dialect::order).collect(Collectors.joining(", "));
        return "select " + columns + " from " + table.quoted() + (order.isEmpty() ? "" : " order by " + order);
    }

    @Override
    public Object[] next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        var row = new Object[table.columns().size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = dialect.read(table.columns().get(column).kind(), rows, column + 1);
        }
        return row;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
