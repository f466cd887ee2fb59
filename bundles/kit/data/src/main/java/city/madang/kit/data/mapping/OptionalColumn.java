// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeHandler;

/** An optional parameter. As a part of a record it is read by {@link RecordShape}, which knows optional of what. */
final class OptionalColumn implements TypeHandler<Object> {
    @Override
    public void setParameter(PreparedStatement statement, int index, Object value, JdbcType type) throws SQLException {
        ColumnWriter.write(statement, index, value);
    }

    @Override
    public Object getResult(ResultSet row, String column) throws SQLException {
        throw new SQLFeatureNotSupportedException("an optional that is no part of a record");
    }

    @Override
    public Object getResult(ResultSet row, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("an optional that is no part of a record");
    }

    @Override
    public Object getResult(CallableStatement call, int column) throws SQLException {
        throw new SQLFeatureNotSupportedException("stored procedures");
    }
}
