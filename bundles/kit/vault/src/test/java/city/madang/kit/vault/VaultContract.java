// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static city.madang.kit.vault.Town.complaints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.kit.data.TestDatabase;
import city.madang.vault.Place;
import city.madang.vault.Unreadable;
import city.madang.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the vault does on every database. */
abstract class VaultContract {
    static final Place REACH = new Place("complaints_contact", "reach", "ABC");
    private static final String PHONE = "010-1234-5678";
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String OTHER = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final String PASSPHRASE = "보물은 바다 밑에 있습니다";

    @TempDir
    Path folder;

    private final TestDatabase on;
    private Town town;

    VaultContract(TestDatabase on) {
        this.on = on;
    }

    @BeforeEach
    void open() {
        town = new Town(on, folder.resolve("data"));
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void opensWhatItSealedAndOnlyInItsPlace() {
        var node = town.node(Map.of());
        var vault = complaints(node);
        var sealed = vault.seal(REACH, PHONE);
        assertThat(sealed).doesNotContain("1234").isNotEqualTo(vault.seal(REACH, PHONE));
        assertThat(vault.open(REACH, sealed)).isEqualTo(PHONE);
        for (var elsewhere : new Place[] {
            new Place("complaints_contact", "reach", "ABD"),
            new Place("complaints_contact", "name", "ABC"),
            new Place("complaints_request", "reach", "ABC")
        }) {
            assertThatThrownBy(() -> vault.open(elsewhere, sealed)).isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> complaintsOf("hr", node).open(REACH, sealed)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault.open(REACH, PHONE)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> vault.open(REACH, sealed.substring(0, sealed.length() - 2)))
                .isInstanceOf(Unreadable.class)
                .hasMessageNotContaining("1234");
    }

    private static Vault complaintsOf(String module, CityVault node) {
        return node.forModule(module, Town.class.getClassLoader(), null);
    }

    @Test
    void findsEqualValuesByAKeyedIndex() {
        var vault = complaints(town.node(Map.of()));
        assertThat(vault.index("reach", PHONE)).matches("[0-9a-f]{64}").isEqualTo(vault.index("reach", PHONE));
        assertThat(vault.index("reach", PHONE)).isNotEqualTo(vault.index("reach", "010-1234-5679"));
        assertThat(vault.index("reach", PHONE)).isNotEqualTo(vault.index("name", PHONE));
    }

    @Test
    void keysStayReadableAfterTheyWereChanged() {
        var node = town.node(Map.of());
        var vault = complaints(node);
        var index = vault.index("reach", PHONE);
        var before = vault.seal(REACH, PHONE);
        assertThat(vault.isCurrent(before)).isTrue();

        assertThat(node.rotate()).isEqualTo(1);

        assertThat(vault.isCurrent(before)).isFalse();
        assertThat(vault.open(REACH, before)).isEqualTo(PHONE);
        assertThat(vault.isCurrent(vault.seal(REACH, PHONE))).isTrue();
        assertThat(vault.index("reach", PHONE)).isEqualTo(index);
        assertThat(node.keys()).hasSize(2).extracting("current").containsExactly(true, false);
    }

    @Test
    void keysOfAModuleWhoseDataIsDeletedAreGone() {
        var node = town.node(Map.of());
        var vault = complaints(node);
        var sealed = vault.seal(REACH, PHONE);
        var other = complaintsOf("hr", node);
        var kept = other.seal(REACH, PHONE);
        vault.lane("reports").establish(PASSPHRASE);
        node.erase(Town.MODULE);
        assertThat(node.keys()).extracting("module").containsExactly("hr");
        var anew = complaints(node);
        assertThatThrownBy(() -> anew.open(REACH, sealed)).isInstanceOf(Unreadable.class);
        assertThat(anew.lane("reports").isEstablished()).isFalse();
        assertThat(other.open(REACH, kept)).isEqualTo(PHONE);
    }

    @Test
    void anotherNodeReadsWhatWasSealedWithANewKey() {
        var one = town.node(Map.of());
        var here = complaints(one);
        var there = complaints(town.node(Map.of()));
        assertThat(there.open(REACH, here.seal(REACH, PHONE))).isEqualTo(PHONE);
        one.rotate();
        assertThat(there.open(REACH, here.seal(REACH, PHONE))).isEqualTo(PHONE);
    }

    @Test
    void theMasterKeyCanBeChangedAndIsAskedFor() throws IOException {
        var file = Files.writeString(folder.resolve("vault-key"), KEY + "\n");
        var sealed = complaints(town.node(Map.of())).seal(REACH, PHONE);
        var fromFile = town.node(Map.of("MADANG_VAULT_KEY_FILE", file.toString()));
        assertThat(fromFile.master()).isEqualTo("environment");
        assertThat(complaints(fromFile).open(REACH, sealed)).isEqualTo(PHONE);

        assertThatThrownBy(() -> complaints(town.node(Map.of("MADANG_VAULT_KEY", OTHER))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("MADANG_VAULT_OLD_KEYS")
                .hasMessageNotContaining(OTHER);

        var both = town.node(Map.of("MADANG_VAULT_KEY", OTHER, "MADANG_VAULT_OLD_KEYS", KEY));
        assertThat(complaints(both).open(REACH, sealed)).isEqualTo(PHONE);
        assertThat(complaints(town.node(Map.of("MADANG_VAULT_KEY", OTHER))).open(REACH, sealed))
                .isEqualTo(PHONE);
    }

    @Test
    void refusesAMasterKeyThatIsNone() {
        assertThatThrownBy(() -> town.node(Map.of("MADANG_VAULT_KEY", "too-short")))
                .hasMessageContaining("openssl rand")
                .hasMessageNotContaining("too-short");
    }

    @Test
    void sealsFilesOfItsModule() throws IOException {
        var vault = complaints(town.node(Map.of()));
        var sealed = new ByteArrayOutputStream();
        try (var out = vault.sealing(REACH, sealed)) {
            out.write(PHONE.getBytes(StandardCharsets.US_ASCII));
        }
        var bytes = sealed.toByteArray();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
        try (var in = vault.opening(REACH, new ByteArrayInputStream(bytes))) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo(PHONE);
        }
        assertThatThrownBy(() -> vault.opening(new Place("a", "b", "c"), new ByteArrayInputStream(bytes))
                        .readAllBytes())
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void goesThroughRowsOnceForEachKey() {
        var node = town.node(Map.of());
        var vault = complaints(node);
        var rows = new TreeMap<String, String>();
        for (int i = 100; i < 1100; i++) {
            rows.put("" + i, "plain " + i);
        }
        var tables = new KeyTables(town.store, new MasterKeys(secrets(), data()), town.clock);
        var renewal = new Renewal(
                "complaints",
                "contact",
                (after, most) -> renew(vault, rows, after, most),
                tables.ring("complaints"),
                tables);

        renewal.run();
        assertThat(rows)
                .allSatisfy(
                        (row, text) -> assertThat(vault.open(place(row), text)).isEqualTo("plain " + row));
        assertThat(node.keys().get(0).renewed()).isPresent();

        var once = Map.copyOf(rows);
        renewal.run();
        assertThat(rows).isEqualTo(once);
        node.rotate();
        assertThat(node.keys().get(0).renewed()).isEmpty();
        renewal.run();
        assertThat(rows)
                .allSatisfy((row, text) -> assertThat(vault.isCurrent(text)).isTrue());
        tables.close();
    }

    private Renewal renewal(String name, TreeMap<String, String> rows, Vault vault, KeyTables tables, int failsAfter) {
        var done = new AtomicInteger();
        return new Renewal(
                "complaints",
                name,
                (after, most) -> {
                    if (done.addAndGet(most) > failsAfter) {
                        throw new DatabaseUnavailable("the node stops here", null);
                    }
                    return renew(vault, rows, after, most);
                },
                tables.ring("complaints"),
                tables);
    }

    @Test
    void aRotationThatWasInterruptedGoesOnOnAnotherNode() {
        var one = town.node(Map.of());
        var vault = complaints(one);
        var rows = new TreeMap<String, String>();
        for (int i = 1000; i < 2000; i++) {
            rows.put("" + i, vault.seal(place("" + i), "text " + i));
        }
        var before = Map.copyOf(rows);
        one.rotate();
        var tables = new KeyTables(town.store, new MasterKeys(secrets(), data()), town.clock);
        renewal("interrupted", rows, vault, tables, 450).run();
        var half = Map.copyOf(rows);
        assertThat(rows.values().stream().filter(vault::isCurrent)).hasSize(400);
        assertThat(tables.isRenewed(
                        "complaints", "interrupted", one.keys().get(0).id()))
                .isFalse();
        rows.forEach((row, text) -> assertThat(vault.open(place(row), text)).isEqualTo("text " + row));
        one.close();

        town.clock.pass(Duration.ofMinutes(3));
        var two = complaints(town.node(Map.of()));
        renewal("interrupted", rows, two, tables, Integer.MAX_VALUE).run();
        assertThat(rows).hasSize(1000).allSatisfy((row, text) -> {
            assertThat(two.isCurrent(text)).isTrue();
            assertThat(two.open(place(row), text)).isEqualTo("text " + row);
            assertThat(text).isNotEqualTo(before.get(row));
        });
        assertThat(rows.values().stream().filter(half::containsValue)).hasSize(400);
        assertThat(tables.isRenewed("complaints", "interrupted", one(tables))).isTrue();
        tables.close();
    }

    private static String one(KeyTables tables) {
        return tables.ring("complaints").current();
    }

    @Test
    void rowsThatANodeWroteBeforeItKnewTheNewKeyAreFoundByTheNextPass() {
        var one = town.node(Map.of());
        var here = complaints(one);
        var there = complaints(town.node(Map.of()));
        var rows = new TreeMap<String, String>();
        rows.put("a", here.seal(place("a"), "text a"));
        one.rotate();
        var tables = new KeyTables(town.store, new MasterKeys(secrets(), data()), town.clock);
        var renewal = renewal("late", rows, here, tables, Integer.MAX_VALUE);
        renewal.run();
        rows.put("b", there.seal(place("b"), "text b"));
        assertThat(here.isCurrent(rows.get("b"))).isFalse();
        town.clock.pass(Duration.ofMinutes(3));
        renewal.run();
        assertThat(rows).allSatisfy((row, text) -> {
            assertThat(here.isCurrent(text)).isTrue();
            assertThat(here.open(place(row), text)).isEqualTo("text " + row);
        });
        assertThat(tables.isRenewed("complaints", "late", one(tables))).isTrue();
        tables.close();
    }

    @Test
    void keysChangeWhileTwoNodesSealAndOpen() throws Exception {
        var one = town.node(Map.of());
        var nodes = List.of(complaints(one), complaints(town.node(Map.of())));
        var rows = new ConcurrentSkipListMap<String, String>();
        var end = new AtomicBoolean();
        var written = new Semaphore(0);
        var workers = Executors.newFixedThreadPool(4);
        var results = new ArrayList<Future<?>>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            results.add(workers.submit(() -> serve(nodes, rows, number, written, end)));
        }
        for (int i = 0; i < 5; i++) {
            one.rotate();
            written.drainPermits();
            assertThat(written.tryAcquire(20, 30, TimeUnit.SECONDS))
                    .as("both nodes go on sealing after keys changed " + (i + 1) + " times")
                    .isTrue();
        }
        end.set(true);
        for (var result : results) {
            result.get(30, TimeUnit.SECONDS);
        }
        workers.shutdown();
        assertThat(rows.size()).isGreaterThan(100);
        assertThat(rows.values().stream().map(text -> text.substring(0, 11)).distinct())
                .hasSizeGreaterThan(2);
        rows.forEach((row, text) -> {
            assertThat(nodes.get(0).open(place(row), text)).isEqualTo("text " + row);
            assertThat(nodes.get(1).open(place(row), text)).isEqualTo("text " + row);
        });
    }

    private static void serve(
            List<Vault> nodes,
            ConcurrentSkipListMap<String, String> rows,
            int number,
            Semaphore written,
            AtomicBoolean end) {
        for (int i = 0; !end.get(); i++) {
            var row = number + "-" + i;
            var text = nodes.get(i % 2).seal(place(row), "text " + row);
            rows.put(row, text);
            assertThat(nodes.get((i + 1) % 2).open(place(row), text)).isEqualTo("text " + row);
            written.release();
        }
    }

    private city.madang.kit.Secrets secrets() {
        return new city.madang.kit.Secrets(Map.of());
    }

    private city.madang.kit.data.DataFolderOnDisk data() {
        return new city.madang.kit.data.DataFolderOnDisk(folder.resolve("data"));
    }

    private static Place place(String row) {
        return new Place("complaints_contact", "name", row);
    }

    private static Optional<String> renew(Vault vault, TreeMap<String, String> rows, String after, int most) {
        var batch = rows.tailMap(after, false).keySet().stream().limit(most).toList();
        batch.forEach(row -> rows.computeIfPresent(row, (id, kept) -> {
            if (vault.isCurrent(kept)) {
                return kept;
            }
            return vault.seal(place(id), kept.startsWith("plain") ? kept : vault.open(place(id), kept));
        }));
        return batch.isEmpty() ? Optional.empty() : Optional.of(batch.get(batch.size() - 1));
    }

    @Test
    void aLaneIsReadByWhoUnlockedIt() {
        var lane = complaints(town.node(Map.of())).lane("corruption");
        assertThat(lane.isEstablished()).isFalse();
        assertThatThrownBy(() -> lane.seal(REACH, PHONE)).isInstanceOf(IllegalStateException.class);
        lane.establish(PASSPHRASE);
        assertThatThrownBy(() -> lane.establish(PASSPHRASE)).isInstanceOf(IllegalStateException.class);
        var sealed = lane.seal(REACH, PHONE);

        assertThatThrownBy(() -> lane.open(official(1), REACH, sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(lane.unlock(official(1), "the wrong passphrase")).isFalse();
        assertThat(lane.unlock(official(1), PASSPHRASE)).isTrue();
        assertThat(lane.open(official(1), REACH, sealed)).isEqualTo(PHONE);
        assertThat(lane.isUnlocked(official(2))).isFalse();
        town.clock.pass(Duration.ofMinutes(16));
        assertThat(lane.isUnlocked(official(1))).isFalse();
        assertThat(town.recorded)
                .containsExactly("complaints.lane-wrong-passphrase corruption", "complaints.lane-unlock corruption");
    }

    @Test
    void aLanePausesAfterWrongPassphrases() {
        var lane = complaints(town.node(Map.of())).lane("corruption");
        lane.establish(PASSPHRASE);
        for (int i = 0; i < 5; i++) {
            assertThat(lane.unlock(official(1), "guess number " + i)).isFalse();
        }
        assertThat(lane.unlock(official(1), PASSPHRASE)).isFalse();
        town.clock.pass(Duration.ofMinutes(6));
        assertThat(lane.unlock(official(1), PASSPHRASE)).isTrue();
    }

    @Test
    void aLaneSurvivesAForgottenPassphrase() {
        var node = town.node(Map.of());
        var lane = complaints(node).lane("corruption");
        var code = lane.establish(PASSPHRASE);
        var sealed = lane.seal(REACH, PHONE);
        assertThat(lane.changePassphrase("not the passphrase", "another long one"))
                .isFalse();
        assertThat(lane.changePassphrase(code.toLowerCase(java.util.Locale.ROOT), "another long one"))
                .isTrue();
        assertThat(lane.unlock(official(1), PASSPHRASE)).isFalse();
        assertThat(lane.unlock(official(1), "another long one")).isTrue();
        assertThat(lane.open(official(1), REACH, sealed)).isEqualTo(PHONE);
        assertThatThrownBy(() -> lane.changePassphrase("another long one", "short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Official official(int number) {
        return new Official(
                new PersonId("00000000-0000-0000-0000-00000000000" + number),
                "kim",
                "Kim",
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }
}
