// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever stands in a table comes back from a copy as it was. */
abstract class AnyRowsContract {
    private static final String SCRIPT = "create table parking_any (code varchar(80) not null, number bigint not null,"
            + " told ${clob}, whole integer, fee decimal(20, 5), share double precision, seen timestamp, built date,"
            + " usable boolean, picture ${blob}, primary key (code, number));"
            + "create table parking_bag (told varchar(80), fee decimal(20, 5));";
    private static final String COLUMNS = "code, number, told, whole, fee, share, seen, built, usable, picture";

    private final TestDatabase on;
    private DataStore store;
    private Path folder;
    private Path jar;

    AnyRowsContract(TestDatabase on) {
        this.on = on;
    }

    record Row(
            String code,
            long number,
            String told,
            Integer whole,
            BigDecimal fee,
            Double share,
            LocalDateTime seen,
            Boolean usable,
            byte[] picture) {}

    @BeforeProperty
    void open() throws IOException {
        store = on.open();
        folder = Files.createTempDirectory(Path.of("target"), "rows");
        jar = Jars.write(folder.resolve("parking.jar"), "parking", Map.of("V1__create.sql", SCRIPT));
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            store.open("parking", loader).close();
        }
    }

    @AfterProperty
    void close() {
        store.close();
    }

    @Property(tries = 40)
    void comesBack(@ForAll("rows") List<Row> rows) throws IOException, SQLException {
        RawRows.run(store, "delete from parking_any", "delete from parking_bag");
        for (var row : rows) {
            insert(row);
        }
        var before = state();
        var copy = Files.createTempDirectory(folder, "copy");
        var tables = store.tables();
        tables.copyTo("parking", copy);
        assertThat(tables.since("parking", copy).isNothing()).isTrue();
        RawRows.run(store, "update parking_any set told = 'x'", "insert into parking_bag (told) values ('more')");
        var since = tables.since("parking", copy);
        assertThat(since.added()).isEqualTo(1);
        assertThat(since.removed()).isZero();
        tables.restore("parking", copy, jar);
        assertThat(state()).isEqualTo(before);
        assertThat(tables.since("parking", copy).isNothing()).isTrue();
    }

    private void insert(Row row) throws SQLException {
        try (var connection = store.source().getConnection();
                var statement = connection.prepareStatement(
                        "insert into parking_any (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                var bag = connection.prepareStatement("insert into parking_bag values (?, ?)")) {
            connection.setAutoCommit(true);
            var values = List.of(row.code, row.number);
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            statement.setString(3, row.told);
            statement.setObject(4, row.whole, Types.INTEGER);
            statement.setBigDecimal(5, row.fee);
            statement.setObject(6, row.share, Types.DOUBLE);
            statement.setTimestamp(7, row.seen == null ? null : Timestamp.valueOf(row.seen));
            statement.setDate(8, row.seen == null ? null : Date.valueOf(row.seen.toLocalDate()));
            statement.setObject(9, row.usable, Types.BOOLEAN);
            statement.setBytes(10, row.picture);
            statement.execute();
            bag.setString(1, row.code);
            bag.setBigDecimal(2, row.fee);
            bag.execute();
        }
    }

    private List<String> state() throws SQLException {
        var all = new ArrayList<String>();
        for (var query : List.of("select " + COLUMNS + " from parking_any", "select told, fee from parking_bag")) {
            try (var connection = store.source().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(query)) {
                while (row.next()) {
                    var line = new StringBuilder();
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        line.append(column == 10 ? base64(row.getBytes(column)) : row.getString(column))
                                .append('|');
                    }
                    all.add(line.toString());
                }
            }
        }
        all.sort(null);
        return all;
    }

    private static String base64(byte[] bytes) {
        return bytes == null ? "null" : Base64.getEncoder().encodeToString(bytes);
    }

    /** Texts with what is special in JSON, in orders of texts and in keys. */
    abstract Arbitrary<String> texts();

    @Provide
    Arbitrary<List<Row>> rows() {
        var texts = texts();
        var codes = texts.map(text -> text.strip()).filter(text -> text.length() <= 80);
        var times = Arbitraries.longs()
                .between(LocalDateTime.of(1700, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC), 253402300799L)
                .flatMap(second -> Arbitraries.integers()
                        .between(0, 999_999)
                        .map(micros -> LocalDateTime.ofEpochSecond(second, micros * 1000, ZoneOffset.UTC)));
        var one = Combinators.combine(
                        codes,
                        Arbitraries.longs(),
                        texts.injectNull(0.2),
                        Combinators.combine(
                                        Arbitraries.integers().injectNull(0.2),
                                        Arbitraries.bigDecimals()
                                                .between(
                                                        new BigDecimal("-999999999999999"),
                                                        new BigDecimal("999999999999999"))
                                                .ofScale(5)
                                                .injectNull(0.2),
                                        Arbitraries.doubles()
                                                .between(-1e100, 1e100)
                                                .filter(number -> number == 0 || Math.abs(number) > 1e-100)
                                                .injectNull(0.2))
                                .as(Numbers::new),
                        times.injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.2),
                        Arbitraries.bytes().array(byte[].class).ofMaxSize(40).injectNull(0.2))
                .as((code, number, told, numbers, seen, usable, picture) ->
                        new Row(code, number, told, numbers.whole, numbers.fee, numbers.share, seen, usable, picture));
        return one.list().ofMaxSize(12).uniqueElements(row -> row.code + " " + row.number);
    }

    private record Numbers(Integer whole, BigDecimal fee, Double share) {}
}
