// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.ModuleTables;
import city.madang.kit.ModuleTables.Difference;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a module are copied, compared, put back and erased as wholes. */
abstract class ModuleTablesContract {
    private static final String LOTS = """
            create table parking_lot (
              id bigint ${identity} primary key,
              name varchar(40) not null,
              loud generated always as (upper(name)) LOUD,
              parent bigint references parking_lot (id) on delete cascade,
              told ${clob}, picture ${blob}, fee decimal(12, 3), share double precision,
              usable boolean, built date, seen timestamp, spaces integer
            );
            create table parking_gate (
              lot bigint not null references parking_lot (id),
              number integer not null,
              best bigint,
              primary key (lot, number)
            );
            alter table parking_lot add column main integer;
            alter table parking_lot add constraint parking_lot_main foreign key (id, main) references parking_gate (lot, number);
            create table parking_seen (plate varchar(10), seen timestamp);
            insert into parking_seen (plate) values ('script');
            """;
    private static final String MORE = "alter table parking_lot add column note varchar(20) default 'none';"
            + "alter table parking_seen add column colour varchar(10);"
            + "create table parking_fine (id bigint ${identity} primary key, plate varchar(10));";

    private final TestDatabase on;
    private final TestDatabase other;

    @TempDir
    private Path folder;

    private DataStore store;
    private ModuleTables tables;
    private Path first;
    private Path second;
    private Path copy;

    ModuleTablesContract(TestDatabase on, TestDatabase other) {
        this.on = on;
        this.other = other;
    }

    @BeforeEach
    void open() throws IOException {
        store = on.open();
        tables = store.tables();
        first = jar("parking-1", Map.of());
        second = jar("parking-2", Map.of("V2__more_to_know.sql", MORE));
        copy = Files.createDirectories(folder.resolve("copy"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path jar(String name, Map<String, String> more) {
        var scripts = new HashMap<>(more);
        scripts.put(
                "derby/V1__create.sql",
                LOTS.replace("generated always as (upper(name)) LOUD", "generated always as (upper(name))"));
        scripts.put(
                "postgresql/V1__create.sql",
                LOTS.replace("loud generated", "loud text generated").replace("LOUD", "stored"));
        return Jars.write(folder.resolve(name + ".jar"), "parking", scripts);
    }

    private static void start(DataStore store, Path jar) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            store.open("parking", loader).close();
        }
    }

    private void fill() {
        RawRows.run(
                store,
                "insert into parking_lot (name, told, fee, share, usable, built, seen, spaces) values"
                        + " ('마당 🅿', '', 12.340, 0.1, true, '2024-02-29', '2026-11-22 11:06:51.123456', 7)",
                "insert into parking_lot (name, parent, seen) values ('', 1, '9999-12-31 23:59:59.999999')",
                "insert into parking_lot (name, parent) values ('of another', 2)",
                "update parking_lot set parent = 3 where id = 1",
                "insert into parking_gate values (1, 1, null), (1, 2, 9223372036854775807), (2, 1, -1)",
                "update parking_lot set main = 2 where id = 1",
                "insert into parking_seen values ('a', null), ('a', null), ('b', '0001-01-01 00:00:00')",
                "create table other_table (id integer)",
                "insert into other_table values (1)");
    }

    /** Every row of every table, in an order of its own. */
    private List<String> state() {
        var all = new ArrayList<String>();
        for (var table : tables.rows("parking").keySet()) {
            try (var connection = store.source().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery("select * from " + table)) {
                while (row.next()) {
                    var line = new StringBuilder(table);
                    for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        line.append('|').append(row.getString(column));
                    }
                    all.add(line.toString());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        Collections.sort(all);
        return all;
    }

    @Test
    void putsRowsBackAsTheyWere() throws IOException {
        start(store, first);
        fill();
        var before = state();
        tables.copyTo("parking", copy);
        assertThat(tables.since("parking", copy)).matches(Difference::isNothing);
        RawRows.run(
                store,
                "delete from parking_seen",
                "update parking_lot set main = null, name = 'x'",
                "alter table parking_lot drop constraint parking_lot_main",
                "drop table parking_gate");
        tables.restore("parking", copy, first);
        assertThat(state()).isEqualTo(before);
        assertThat(RawRows.of(store, "other")).hasSize(1);
        assertThat(tables.since("parking", copy)).matches(Difference::isNothing);
    }

    @Test
    void movesToTheOtherDatabaseAndBack() throws IOException {
        start(store, first);
        fill();
        var before = state();
        tables.copyTo("parking", copy);
        var back = Files.createDirectories(folder.resolve("back"));
        try (var there = other.open()) {
            there.tables().restore("parking", copy, first);
            assertThat(there.tables().rows("parking")).isEqualTo(tables.rows("parking"));
            assertThat(there.tables().since("parking", copy)).matches(Difference::isNothing);
            start(there, second);
            start(there, first);
            there.tables().restore("parking", copy, second);
            there.tables().copyTo("parking", back);
        }
        tables.restore("parking", back, first);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void numbersOnAndKeepsReferencesAfterwards() throws IOException {
        start(store, first);
        fill();
        RawRows.run(
                store, "insert into parking_lot (name) values ('gone')", "delete from parking_lot where name = 'gone'");
        tables.copyTo("parking", copy);
        tables.restore("parking", copy, first);
        RawRows.run(store, "insert into parking_lot (name) values ('next')");
        assertThat(RawRows.of(store, "parking")).contains("parking_lot next", "parking_lot NEXT", "parking_lot 5");
        assertThatThrownBy(() -> RawRows.run(store, "insert into parking_lot (id, name) values (9, 'mine')"));
        assertThatThrownBy(() -> RawRows.run(store, "insert into parking_gate values (77, 1, null)"));
        RawRows.run(
                store,
                "update parking_lot set main = null",
                "delete from parking_gate",
                "delete from parking_lot where id = 1");
        assertThat(tables.rows("parking")).containsEntry("parking_gate", 0L).containsEntry("parking_lot", 1L);
    }

    @Test
    void goesBackBeforeAScriptThatRanSince() throws IOException {
        start(store, first);
        fill();
        tables.copyTo("parking", copy);
        assertThat(tables.pending("parking", second)).containsExactly("V2 more to know");
        start(store, second);
        assertThat(tables.pending("parking", second)).isEmpty();
        assertThat(tables.since("parking", copy)).matches(Difference::isNothing);
        RawRows.run(store, "insert into parking_fine (plate) values ('=1+1')");
        tables.restore("parking", copy, second);
        assertThat(tables.pending("parking", second)).containsExactly("V2 more to know");
        assertThat(tables.rows("parking")).doesNotContainKey("parking_fine");
        start(store, second);
        assertThat(RawRows.of(store, "parking")).contains("parking_lot none");
    }

    @Test
    void readsTheJarAnewEachTime() throws IOException {
        var jar = Jars.write(
                folder.resolve("same.jar"), "parking", Map.of("V1__one.sql", "create table parking_a (id integer)"));
        assertThat(tables.pending("parking", jar)).containsExactly("V1 one");
        Jars.write(jar, "parking", Map.of("V1_1__other_words.sql", "create table parking_b (id integer)"));
        assertThat(tables.pending("parking", jar)).containsExactly("V1.1 other words");
        start(store, jar);
        tables.copyTo("parking", copy);
        tables.restore("parking", copy, jar);
        assertThat(tables.rows("parking")).containsOnlyKeys("parking_b");
        start(store, jar); // which compares what ran with what the jar has
    }

    @Test
    void tellsAndWritesWhatIsNewer() throws IOException {
        start(store, first);
        fill();
        tables.copyTo("parking", copy);
        start(store, second);
        RawRows.run(
                store,
                "insert into parking_fine (plate) values ('=1+1')",
                "update parking_lot set name = 'changed, \"so\"' where id = 2",
                "delete from parking_gate where best = -1",
                "insert into parking_gate values (2, 7, 5), (1, 0, 6)",
                "delete from parking_seen where plate = 'b'",
                "insert into parking_seen (plate) values ('a')");
        assertThat(tables.since("parking", copy)).isEqualTo(new Difference(4, 1, 2));
        var out = Files.createDirectories(folder.resolve("out"));
        tables.exportSince("parking", copy, out);
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "parking_fine.csv", "parking_lot.csv", "parking_gate.csv", "parking_seen.csv");
        }
        assertThat(lines(out, "parking_gate")).containsExactly("change,lot,number,best", "added,1,0,6", "added,2,7,5");
        assertThat(lines(out, "parking_fine")).containsExactly("change,id,plate", "added,1,'=1+1");
        assertThat(lines(out, "parking_lot")).element(1).asString().startsWith("changed,2,\"changed, \"\"so\"\"\"");
    }

    private static List<String> lines(Path out, String table) throws IOException {
        return Files.readString(out.resolve(table + ".csv"))
                .substring(1)
                .lines()
                .toList();
    }

    @Test
    void leavesEverythingWhenTheCopyIsBroken() throws IOException {
        start(store, first);
        fill();
        tables.copyTo("parking", copy);
        RawRows.run(store, "insert into parking_seen (plate) values ('later')");
        var before = state();
        var file = copy.resolve("parking_gate.jsonl.gz");
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> tables.restore("parking", copy, first))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("parking_gate");
        Files.delete(file);
        assertThatThrownBy(() -> tables.restore("parking", copy, first)).isInstanceOf(IOException.class);
        Files.delete(copy.resolve("copy.json"));
        assertThatThrownBy(() -> tables.restore("parking", copy, first)).hasMessageContaining("no whole copy");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void leavesEverythingWhenScriptsOrRowsFail() throws IOException {
        start(store, first);
        fill();
        tables.copyTo("parking", copy);
        RawRows.run(store, "insert into parking_seen (plate) values ('later')");
        var before = state();
        var broken = Jars.write(
                folder.resolve("broken.jar"),
                "parking",
                Map.of(
                        "V1__create.sql",
                        LOTS.replace("loud generated always as (upper(name)) LOUD,", "") + "create tabel x;"));
        var narrow = Jars.write(
                folder.resolve("narrow.jar"),
                "parking",
                Map.of(
                        "V1__create.sql",
                        LOTS.replace("loud generated always as (upper(name)) LOUD,", "")
                                .replace("varchar(40)", "varchar(3)")));
        var empty = Jars.write(folder.resolve("empty.jar"), "parking", Map.of());
        for (var jar : List.of(broken, narrow, empty)) {
            assertThatThrownBy(() -> tables.restore("parking", copy, jar)).isInstanceOf(IOException.class);
            assertThat(state()).isEqualTo(before);
            assertThat(tables.pending("parking", second)).hasSize(1);
        }
        tables.restore("parking", copy, first);
        assertThat(RawRows.of(store, "parking")).doesNotContain("parking_seen later");
    }

    @Test
    void refusesACopyOfAnotherModuleOrOfALaterVersion() throws IOException {
        start(store, second);
        tables.copyTo("parking", copy);
        assertThatThrownBy(() -> tables.restore("lostproperty", copy, first)).hasMessageContaining("copy of parking");
        assertThatThrownBy(() -> tables.restore("parking", copy, first)).hasMessageContaining("version 2");
        assertThat(tables.rows("parking")).containsKey("parking_fine");
    }

    @Test
    void erasesTablesAndTheirHistory() throws IOException {
        assertThat(tables.rows("parking")).isEmpty();
        start(store, first);
        fill();
        tables.erase("parking");
        assertThat(tables.rows("parking")).isEmpty();
        assertThat(tables.pending("parking", second)).containsExactly("V1 create", "V2 more to know");
        start(store, second);
        assertThat(tables.rows("parking")).containsEntry("parking_lot", 0L).containsEntry("parking_seen", 1L);
        assertThat(RawRows.of(store, "other")).hasSize(1);
    }
}
