// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.lang.reflect.Type;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/**
 * An optional component of a record. MyBatis does not tell the handler optional of what; so the column is read a moment later,
 * by {@link RecordFactory}, which knows.
 */
final class OptionalColumn implements TypeHandler<Object> {
    /** A column of the row on which the result set stands. */
    record Later(ResultSet row, int column) {
        Optional<?> read(Type type) throws SQLException {
            return Optional.ofNullable(ColumnReader.of(type).read(row, column));
        }
    }

    @Override
    public void setParameter(PreparedStatement statement, int index, Object value, JdbcType type) throws SQLException {
        ColumnWriter.write(statement, index, value);
    }

    @Override
    public Object getResult(ResultSet row, String column) throws SQLException {
        return new Later(row, row.findColumn(column));
    }

    @Override
    public Object getResult(ResultSet row, int column) {
        return new Later(row, column);
    }

    @Override
    public Object getResult(CallableStatement call, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("stored procedures");
    }
}
