// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.Slice;
import city.madang.geo.AreaId;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Timings.Timing;
import city.madang.l10n.LocalText;
import city.madang.solution.lostproperty.Item;
import city.madang.solution.lostproperty.Item.Filter;
import city.madang.solution.lostproperty.Item.ItemNumber;
import city.madang.solution.lostproperty.ItemMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a module may expect of its database, on both. */
abstract class ModuleStoreContract {
    private static final Instant SUMMER = Instant.parse("2026-03-29T01:30:00.123Z");

    private DataStore store;
    private ModuleDatabase database;

    private final TestDatabase on;

    ModuleStoreContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void openModule() {
        store = on.open();
        database = store.open("lostproperty", ItemMapper.class.getClassLoader());
        database.parse(List.of(ItemMapper.class));
    }

    @AfterEach
    void close() {
        database.close();
        store.close();
    }

    @Test
    void keepsEveryKindOfValue() {
        var full = item(1, Optional.of(new AreaId("KR-11")), Optional.of(7));
        database.run(tx -> tx.mapper(ItemMapper.class).insert(full));
        var found = find(1).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(full);
    }

    @Test
    void keepsEveryKindOfNothing() {
        var empty = new Item(
                new ItemNumber(2),
                LocalText.of("Umbrella"),
                Item.State.KEPT,
                SUMMER,
                Locale.KOREAN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null,
                false,
                null);
        database.run(tx -> tx.mapper(ItemMapper.class).insert(empty));
        assertThat(find(2).orElseThrow()).usingRecursiveComparison().isEqualTo(empty);
        assertThat(find(3)).isEmpty();
    }

    @Test
    void timesStatementsByMapperAndMethod() {
        database.run(tx -> tx.mapper(ItemMapper.class).insert(item(1, Optional.empty(), Optional.empty())));
        find(1);
        find(2);
        var mine = store.statements().timings().stream()
                .filter(each -> each.module().equals("lostproperty"))
                .toList();
        assertThat(mine).extracting(Timing::name).contains("ItemMapper.insert", "ItemMapper.find");
        assertThat(mine)
                .filteredOn(each -> each.name().equals("ItemMapper.find"))
                .allSatisfy(each -> {
                    assertThat(each.count()).isEqualTo(2);
                    assertThat(each.longest()).isPositive().isLessThanOrEqualTo(each.total());
                    assertThat(each.failures()).isZero();
                });
    }

    @Test
    void writesManyRowsOfOneKindOrNone() {
        var items = IntStream.rangeClosed(1, 1200)
                .mapToObj(number -> item(number, Optional.of(new AreaId("many")), Optional.empty()))
                .toList();
        database.run(tx -> {
            tx.each(ItemMapper.class, items, ItemMapper::insert);
            assertThat(tx.mapper(ItemMapper.class).numbers()).hasSize(1200);
        });
        assertThat(find(1200).orElseThrow()).usingRecursiveComparison().isEqualTo(items.get(1199));
        var twice = List.of(item(1201, Optional.empty(), Optional.empty()), items.get(0));
        assertThatThrownBy(() -> database.run(tx -> tx.each(ItemMapper.class, twice, ItemMapper::insert)))
                .isInstanceOf(RuntimeException.class);
        assertThat(find(1201)).isEmpty();
    }

    @Test
    void filtersAndSlices() {
        database.run(tx -> {
            for (int i = 1; i <= 5; i++) {
                tx.mapper(ItemMapper.class)
                        .insert(item(i, Optional.of(new AreaId(i % 2 == 0 ? "even" : "odd")), Optional.empty()));
            }
        });
        var odd = new Filter(Item.State.RETURNED, Optional.of(new AreaId("odd")));
        assertThat(slice(odd, new Slice(1, 2))).hasSize(2);
        assertThat(slice(odd, new Slice(2, 2))).hasSize(1);
        assertThat(slice(new Filter(null, Optional.empty()), new Slice(1, 10))).hasSize(5);
        assertThat(database.<List<ItemNumber>>read(
                        tx -> tx.mapper(ItemMapper.class).numbers()))
                .hasSize(5)
                .contains(new ItemNumber(3));
        assertThat(database.<Optional<Instant>>read(
                        tx -> tx.mapper(ItemMapper.class).latest()))
                .contains(SUMMER);
    }

    @Test
    void writesAnOptionalParameter() {
        database.run(tx -> tx.mapper(ItemMapper.class).insert(item(1, Optional.empty(), Optional.empty())));
        database.run(tx -> tx.mapper(ItemMapper.class).move(new ItemNumber(1), Optional.of(new AreaId("here")), null));
        assertThat(find(1).orElseThrow().area()).contains(new AreaId("here"));
        assertThat(find(1).orElseThrow().claimedAt()).isEmpty();
        database.run(tx -> tx.mapper(ItemMapper.class).move(new ItemNumber(1), Optional.empty(), SUMMER));
        assertThat(find(1).orElseThrow().area()).isEmpty();
    }

    @Test
    void runsTheDatabasesOwnScriptsAndStatements() {
        assertThat(database.<String>read(tx -> tx.mapper(ItemMapper.class).engine()))
                .isEqualToIgnoringCase(store.engine().id());
    }

    @Test
    void rollsBackWhatThrows() {
        assertThatThrownBy(() -> database.run(tx -> {
                    tx.mapper(ItemMapper.class).insert(item(1, Optional.empty(), Optional.empty()));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(1)).isEmpty();
    }

    @Test
    void endsWithTheCall() {
        var kept = database.inTransaction(tx -> tx);
        assertThatThrownBy(() -> kept.mapper(ItemMapper.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesInAnothersUnitOfWork() {
        var guest = store.open("guest", ItemMapper.class.getClassLoader());
        guest.parse(List.of(ItemMapper.class));
        assertThatThrownBy(() -> database.run(tx -> {
                    guest.join(tx).mapper(ItemMapper.class).insert(item(1, Optional.empty(), Optional.empty()));
                    assertThat(tx.mapper(ItemMapper.class).numbers()).hasSize(1);
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(find(1)).isEmpty();
    }

    @Test
    void runsAgainAfterADeadlock() throws Exception {
        database.run(tx -> {
            tx.mapper(ItemMapper.class).insert(item(1, Optional.empty(), Optional.empty()));
            tx.mapper(ItemMapper.class).insert(item(2, Optional.empty(), Optional.empty()));
        });
        var runs = new AtomicInteger();
        var met = new CyclicBarrier(2);
        var other = new Thread(() -> crosswise(2, 1, runs, met));
        other.start();
        crosswise(1, 2, runs, met);
        other.join();
        assertThat(runs).hasValueGreaterThan(2);
    }

    private void crosswise(long first, long second, AtomicInteger runs, CyclicBarrier met) {
        database.run(tx -> {
            tx.mapper(ItemMapper.class).move(new ItemNumber(first), Optional.empty(), SUMMER);
            if (runs.incrementAndGet() <= 2) {
                await(met);
            }
            tx.mapper(ItemMapper.class).move(new ItemNumber(second), Optional.empty(), SUMMER);
        });
    }

    private static void await(CyclicBarrier met) {
        try {
            met.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hasNoProblem() {
        assertThat(store.problem()).isEmpty();
    }

    private Optional<Item> find(long number) {
        return database.read(tx -> tx.mapper(ItemMapper.class).find(new ItemNumber(number)));
    }

    private List<Item> slice(Filter filter, Slice slice) {
        return database.read(tx -> tx.mapper(ItemMapper.class).slice(filter, slice));
    }

    static Item item(long number, Optional<AreaId> area, Optional<Integer> worth) {
        return new Item(
                new ItemNumber(number),
                new LocalText(Map.of("en", "Red umbrella", "ko", "빨간 우산")),
                Item.State.RETURNED,
                SUMMER,
                Locale.forLanguageTag("pt-BR"),
                Optional.of(SUMMER.plusSeconds(1)),
                area,
                worth,
                Optional.of(Item.State.KEPT),
                Optional.of(LocalDate.of(2026, 10, 25)),
                "x".repeat(40_000) + "우산",
                true,
                new byte[] {1, 2, -3});
    }
}
