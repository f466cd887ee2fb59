// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.AreaId;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private Connection connection;

    record Line(String firstWord, int rows, Optional<AreaId> area) {}

    record Ends(String lowest, Integer highest) {}

    record Even(int value) {
        Even {
            if (value % 2 != 0) {
                throw new IllegalArgumentException("odd");
            }
        }
    }

    record Pair(Even one, Even other) {}

    record Strange(int known, OptionalInt unknown) {}

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:derby:memory:shapes;create=true");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private Object read(Class<?> type, String select) throws SQLException {
        var shape = new RecordShape(type);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + select + " from sysibm.sysdummy1")) {
            rows.next();
            return shape.read(rows, shape.columns(rows));
        }
    }

    @Test
    void findsColumnsByNameInAnyOrder() throws SQLException {
        assertThat(read(Line.class, "'mapo' as area, 3 as \"rows\", 'hole' as first_word"))
                .isEqualTo(new Line("hole", 3, Optional.of(new AreaId("mapo"))));
    }

    @Test
    void readsNullAsEmptyWhereItIsOptional() throws SQLException {
        assertThat(read(Line.class, "'x' as first_word, 1 as \"rows\", cast(null as varchar(9)) as area"))
                .isEqualTo(new Line("x", 1, Optional.empty()));
    }

    @Test
    void findsNothingInARowOfNulls() throws SQLException {
        assertThat(read(Ends.class, "cast(null as varchar(9)) as lowest, cast(null as integer) as highest"))
                .isNull();
        assertThat(read(Ends.class, "cast(null as varchar(9)) as lowest, 2 as highest"))
                .isEqualTo(new Ends(null, 2));
    }

    @Test
    void namesTheColumnThatIsMissing() {
        assertThatThrownBy(() -> read(Ends.class, "'x' as lowest"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Ends needs a column highest");
    }

    @Test
    void saysWhichRecordARowCannotBe() {
        assertThatThrownBy(() -> read(Pair.class, "2 as one, 3 as other"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("Even")
                .hasRootCauseMessage("odd");
        assertThatThrownBy(() -> new RecordShape(Strange.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OptionalInt");
    }
}
