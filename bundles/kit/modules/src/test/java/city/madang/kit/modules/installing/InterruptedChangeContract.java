// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.data.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node dies in the middle of a change, at each step of it in turn, and starts again: program, tables and files are of one version,
 * nothing that was written before is lost, and nothing is left to be done. On both databases.
 */
abstract class InterruptedChangeContract {
    private static final String CREATE = "create table shelf_book (title varchar(100) not null primary key)";
    private static final String GOOD = "alter table shelf_book add column pages integer default 0 not null;\n"
            + "insert into shelf_book (title) values ('made by the second script')";
    /** Version, titles, number of files. */
    private static final String OLD = "1.0.0 [Moby Dick] 1";

    private static final String NEW = "1.1.0 [Moby Dick, made by the second script] 1";
    private static final String USED = "1.1.0 [Emma, Moby Dick, made by the second script] 2";

    @TempDir
    Path base;

    private final TestDatabase on;

    private final int stride;

    /** @param stride 1 for a death at each step, 2 for one at every other step, and so on */
    InterruptedChangeContract(TestDatabase on, int stride) {
        this.on = on;
        this.stride = stride;
    }

    @AfterEach
    void mend() {
        Shelf.BROKEN.clear();
        Shelf.OPENING.set(() -> {});
    }

    private static void withTwoVersions(ShelfCity city) throws Exception {
        city.version("1.0.0", CREATE);
        city.done(city.installer().update("shelf", "1.0.0"));
        city.shelf().add("Moby Dick");
        city.shelf().cover("Moby Dick");
        city.version("1.1.0", CREATE, GOOD);
    }

    private static void kept(ShelfCity city) throws Exception {
        withTwoVersions(city);
        city.done(city.installer().remove("shelf", Disposal.KEEP));
    }

    private static void updated(ShelfCity city) throws Exception {
        withTwoVersions(city);
        city.done(update(city));
        city.shelf().add("Emma");
        city.shelf().cover("Emma");
    }

    private static CompletableFuture<Void> update(ShelfCity city) {
        return city.installer().install("shelf");
    }

    private static CompletableFuture<Void> goBack(ShelfCity city) {
        var first = city.installer().snapshots("shelf").get(0);
        return city.installer().rollBack("shelf", first.name());
    }

    @Test
    void anUpdateIsEndedOrNotBegun() throws Exception {
        var seen = atEachStep(InterruptedChangeContract::withTwoVersions, InterruptedChangeContract::update);
        assertThat(seen).containsOnly(OLD, NEW).startsWith(OLD).endsWith(NEW);
        assertThat(seen).isSorted();
    }

    @Test
    void anUpdateThatDoesNotOpenIsTakenBack() throws Exception {
        var seen = atEachStep(
                city -> {
                    withTwoVersions(city);
                    Shelf.BROKEN.add("1.1.0");
                },
                InterruptedChangeContract::update);
        assertThat(seen).containsOnly(OLD);
    }

    @Test
    void aWayBackIsEndedOrNotBegun() throws Exception {
        var seen = atEachStep(InterruptedChangeContract::updated, InterruptedChangeContract::goBack);
        assertThat(seen).containsOnly(USED, OLD).startsWith(USED).endsWith(OLD);
        assertThat(seen).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aWayBackThatDoesNotOpenIsTakenBack() throws Exception {
        var seen = atEachStep(
                city -> {
                    updated(city);
                    Shelf.BROKEN.add("1.0.0");
                },
                InterruptedChangeContract::goBack);
        assertThat(seen).containsOnly(USED);
    }

    @Test
    void keptDataIsFoundByOneVersionOrTheOther() throws Exception {
        var seen = atEachStep(InterruptedChangeContract::kept, InterruptedChangeContract::update);
        assertThat(seen).containsOnly(NEW);
    }

    @Test
    void keptDataIsAsItWasWhenNothingOpensOnIt() throws Exception {
        var seen = atEachStep(
                city -> {
                    kept(city);
                    Shelf.BROKEN.add("1.1.0");
                },
                InterruptedChangeContract::update);
        assertThat(seen).containsOnly("kept");
    }

    @Test
    void whatIsDeletedIsDeletedWhole() throws Exception {
        var seen = atEachStep(
                InterruptedChangeContract::withTwoVersions,
                city -> city.installer().remove("shelf", Disposal.DELETE));
        assertThat(seen).containsOnly("nothing");
    }

    @Test
    void whatIsWrittenOnceItIsOpenStays() throws Exception {
        try (var store = on.with(ShelfCity.TABLES);
                var city = new ShelfCity(base, store)) {
            updated(city);
            var life = new Mortality(Integer.MAX_VALUE);
            city.restart(life);
            Shelf.OPENING.set(() -> {
                city.shelf().cover(Shelf.BROKE);
                life.die();
            });
            assertThat(city.dies(life, goBack(city))).isTrue();
            city.restart(Mortality.NONE);
            assertThat(city.serves()).isEqualTo("1.0.0 [Moby Dick] 2");
        }
    }

    /** Something that is done with a city. */
    private interface Act<T> {
        T on(ShelfCity city) throws Exception;
    }

    /** Prepares a city. */
    private interface Preparation {
        void of(ShelfCity city) throws Exception;
    }

    /** What serves after a death at the first step, after one at the second, and so on; at last after none. */
    private List<String> atEachStep(Preparation before, Act<CompletableFuture<Void>> change) throws Exception {
        var seen = new ArrayList<String>();
        boolean died = true;
        try (var store = on.with(ShelfCity.TABLES);
                var city = new ShelfCity(base, store)) {
            for (int survived = 0; died; survived += stride) {
                before.of(city);
                var life = new Mortality(survived);
                city.restart(life);
                died = city.dies(life, change.on(city));
                city.restart(Mortality.NONE);
                seen.add(city.serves());
                mend();
                city.clear();
            }
        }
        return seen;
    }
}
