// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of a module, each with its own scripts, one after another on one database. */
abstract class MigrationContract {
    private final TestDatabase on;

    @TempDir
    private Path releases;

    private DataStore store;

    MigrationContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() {
        store = on.open();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void letsAnOlderReleaseBackAfterAnExpandingChange() throws Exception {
        open("1", "V1__create.sql", "create table parking_lot (id integer)");
        script("2", "V1__create.sql", "create table parking_lot (id integer)");
        open("2", "V2__more.sql", "alter table parking_lot add column name varchar(10)");
        assertThatCode(() -> open("1")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderReleaseAfterABreakingChange() throws Exception {
        open("1", "V1__create.sql", "create table parking_lot (id integer)");
        script("2", "V1__create.sql", "create table parking_lot (id integer)");
        open("2", "V2__breaking_drop_lots.sql", "drop table parking_lot");
        assertThatThrownBy(() -> open("1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer release")
                .hasMessageContaining("V2");
        assertThatCode(() -> open("2")).doesNotThrowAnyException();
    }

    @Test
    void refusesScriptsThatAreNotWhatRan() throws Exception {
        open("1", "V1__create.sql", "create table parking_lot (id integer)");
        open("1", "V2__more.sql", "alter table parking_lot add column name varchar(10)");
        script("changed", "V1__create.sql", "create table parking_lot (id integer, floor integer)");
        script("changed", "V2__more.sql", "alter table parking_lot add column name varchar(10)");
        script("missing", "V2__more.sql", "alter table parking_lot add column name varchar(10)");
        assertThatThrownBy(() -> open("changed")).hasMessageContaining("checksum");
        assertThatThrownBy(() -> open("missing")).hasMessageContaining("not resolved");
        assertThatCode(() -> open("1")).doesNotThrowAnyException();
    }

    @Test
    void goesOnAfterACorrectedScript() throws Exception {
        assertThatThrownBy(() -> open("1", "V1__create.sql", "create table parking_lot (id integer); create tabel x"));
        open("2", "V1__create.sql", "create table parking_lot (id integer)");
    }

    @Test
    void runsScriptsTogetherOrNotAtAll() throws Exception {
        open("1", "V1__create.sql", "create table parking_lot (id integer)");
        script("2", "V1__create.sql", "create table parking_lot (id integer)");
        script("2", "V2__good.sql", "create table parking_gate (id integer); insert into parking_lot values (7)");
        assertThatThrownBy(() -> open("2", "V3__broken.sql", "create tabel x"));
        assertThat(store.tables().rows("parking"))
                .containsOnlyKeys("parking_lot")
                .containsEntry("parking_lot", 0L);
        script("2", "V3__broken.sql", "create table parking_sign (id integer)");
        open("2");
        assertThat(store.tables().rows("parking"))
                .containsOnlyKeys("parking_gate", "parking_lot", "parking_sign")
                .containsEntry("parking_lot", 1L);
    }

    @Test
    void keepsTheHistoriesOfModulesApart() throws Exception {
        open("1", "V1__create.sql", "create table parking_lot (id integer)");
        assertThat(store.open("lostproperty", getClass().getClassLoader())).isNotNull();
    }

    private void open(String release, String name, String sql) throws Exception {
        script(release, name, sql);
        open(release);
    }

    private void script(String release, String name, String sql) throws Exception {
        var folder = Files.createDirectories(releases.resolve(release).resolve("db/parking"));
        Files.writeString(folder.resolve(name), sql + ";");
    }

    private void open(String release) throws Exception {
        try (var loader =
                new URLClassLoader(new URL[] {releases.resolve(release).toUri().toURL()}, null)) {
            store.open("parking", loader).close();
        }
    }
}
