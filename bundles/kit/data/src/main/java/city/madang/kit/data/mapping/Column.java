// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.lang.reflect.Type;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/** One column as a value of one of the kit's or the module's types. */
final class Column implements TypeHandler<Object> {
    private final ColumnReader reader;

    Column(Type type) {
        reader = ColumnReader.of(type);
    }

    @Override
    public void setParameter(PreparedStatement statement, int index, Object value, JdbcType type) throws SQLException {
        ColumnWriter.write(statement, index, value);
    }

    @Override
    public Object getResult(ResultSet row, String column) throws SQLException {
        return reader.read(row, row.findColumn(column));
    }

    @Override
    public Object getResult(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }

    @Override
    public Object getResult(CallableStatement call, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("stored procedures");
    }
}
