// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;

/** MyBatis wants a data source; ours hands it connections one by one. */
final class NoDataSource extends UnpooledDataSource {
    @Override
    public Connection getConnection() throws SQLException {
        throw new SQLFeatureNotSupportedException("connections come from the unit of work");
    }
}
