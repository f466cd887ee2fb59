// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.ibatis.type.JdbcType;

/** What differs between the databases that a city can choose. */
interface Engine extends AutoCloseable {
    /** {@code derby} or {@code postgresql}: MyBatis' {@code databaseId}, and the folder of own migrations. */
    String id();

    /** Opens connections; the pool is above it. */
    DataSource dataSource();

    /** {@code ${clob}}, {@code ${blob}}, {@code ${identity}}, and {@code ${stored}} behind a computed column, in migrations. */
    Map<String, String> placeholders();

    /** How a null is announced whose column type is not known. */
    JdbcType typeOfNull();

    /** Why this database takes no writes at the moment. */
    Optional<String> writeProblem(Connection connection) throws SQLException;

    /** Writes all rows into the folder as they are at one moment, while others write. @return how many, for people */
    String copy(Connection connection, Path folder) throws SQLException, IOException;

    /** Lets go of the database in good order. */
    @Override
    void close();
}
