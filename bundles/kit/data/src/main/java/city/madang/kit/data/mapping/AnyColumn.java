// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.UnknownTypeHandler;

/** A parameter of which MyBatis learns the type from the value; without a value the driver looks the column's type up. */
final class AnyColumn extends UnknownTypeHandler {
    AnyColumn(Configuration configuration) {
        super(configuration);
    }

    @Override
    public void setParameter(PreparedStatement statement, int index, Object value, JdbcType type) throws SQLException {
        if (value == null) {
            statement.setObject(index, null);
        } else {
            super.setParameter(statement, index, value, type);
        }
    }
}
