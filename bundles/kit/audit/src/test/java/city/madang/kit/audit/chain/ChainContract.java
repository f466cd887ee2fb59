// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Visitor;
import city.madang.kit.Secrets;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.audit.check.ChainCheck;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chain on every database. */
abstract class ChainContract {
    @TempDir
    Path folder;

    private DataStore store;
    private TableAudit audit;
    private ChainKeeper chain;

    abstract DataStore store();

    @BeforeEach
    void open() {
        store = store();
        audit = new TableAudit(store, Clock.systemUTC());
        chain = keeper(Map.of());
    }

    private ChainKeeper keeper(Map<String, String> environment) {
        return new ChainKeeper(
                store, new DataFolderOnDisk(folder.resolve("data")), new Secrets(environment), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        chain.close();
        audit.close();
        store.close();
    }

    @Test
    void entriesJoinTheChainAfterTheirCommit() throws Exception {
        assertThat(chain.head()).isEmpty();
        assertThat(chain.check()).isEmpty();
        record(3);
        assertThat(chain.head()).isEmpty();
        assertThat(chain.seal()).isEqualTo(3);
        var head = chain.head().orElseThrow();
        assertThat(head.number()).isEqualTo(3);
        assertThat(lines(1)).hasSize(6).last().asString().contains("\"end\":3").contains(head.hash());
        assertThat(chain.seal()).isZero();
        record(1200);
        assertThat(chain.seal()).isEqualTo(1200);
        assertThat(chain.check()).isEmpty();
        assertThat(checked(lines(1), Set.of(head.hash()))).isEmpty();
        assertThat(checked(lines(1001), Set.of())).isEmpty();
    }

    /** Two nodes lengthen it while many officials work: each entry joins once, and nobody waits for the chain. */
    @Test
    void twoNodesKeepOneChain() throws Exception {
        var other = keeper(Map.of());
        var threads = Executors.newFixedThreadPool(6);
        var done = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            threads.execute(() -> {
                record(100);
                done.countDown();
            });
        }
        for (var node : List.of(chain, other)) {
            threads.execute(() -> {
                while (done.getCount() > 0) {
                    node.seal();
                }
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        chain.seal();
        assertThat(chain.head().orElseThrow().number()).isEqualTo(400);
        assertThat(chain.check()).isEmpty();
        other.close();
    }

    /** An act that commits late has a small number in the table and a late place in the chain. */
    @Test
    void aLateCommitLosesNothing() {
        var database = store.open("audit", getClass().getClassLoader());
        var first = new CountDownLatch(1);
        var rest = new CountDownLatch(1);
        var late = new Thread(() -> database.run(tx -> {
            audit.forModule("kit").record(tx, Visitor.ANYBODY, "kit.late", "late");
            first.countDown();
            await(rest);
        }));
        late.start();
        await(first);
        record(2);
        rest.countDown();
        join(late);
        assertThat(chain.seal()).isEqualTo(3);
        assertThat(chain.check()).isEmpty();
    }

    @Test
    void findsWhatWasDoneToTheTables() {
        record(10);
        chain.seal();
        var database = store.open("audit", getClass().getClassLoader());
        database.parse(List.of(TamperMapper.class));
        database.run(tx -> tx.mapper(TamperMapper.class).rename(5, "somebody-else"));
        assertThat(chain.check()).contains("entry 5 was changed: its hash is another");
        database.run(tx -> tx.mapper(TamperMapper.class).rename(5, "nobody"));
        assertThat(chain.check()).isEmpty();
        database.run(tx -> tx.mapper(TamperMapper.class).remove(7));
        assertThat(chain.check()).contains("entry 7 is expected, and this is 8");
    }

    /** Who can write to the database but does not have the key. */
    @Test
    void findsAChainThatWasWrittenAnew() {
        record(4);
        chain.seal();
        var database = store.open("audit", getClass().getClassLoader());
        database.parse(List.of(TamperMapper.class, ChainMapper.class));
        database.run(tx -> {
            tx.mapper(TamperMapper.class).rename(2, "somebody-else");
            var previous = "0".repeat(64);
            for (var entry : tx.mapper(ChainMapper.class).from(1, 10)) {
                long number = entry.seq().orElseThrow();
                previous = Link.hash(number, entry, previous);
                tx.mapper(ChainMapper.class).join(entry.id(), number, previous);
            }
        });
        assertThat(chain.check()).contains("the signed end of entry 4 does not fit the entry before it");
    }

    @Test
    void signsWithTheGivenKey() throws Exception {
        var given = keeper(Map.of("MADANG_AUDIT_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));
        assertThat(given.publicKey()).isNotEqualTo(chain.publicKey());
        record(1);
        given.seal();
        assertThat(given.check()).isEmpty();
        assertThat(chain.check()).isPresent();
        given.close();
    }

    private void record(int entries) {
        for (int i = 0; i < entries; i++) {
            audit.record("complaints", Visitor.ANYBODY, "complaints.look", "\"quoted\\ \n 번호 " + i);
        }
    }

    private List<String> lines(long from) throws IOException {
        var bytes = new ByteArrayOutputStream();
        chain.export(from, bytes);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Optional<String> checked(List<String> lines, Set<String> heads) {
        var check = new ChainCheck(Optional.of(chain.publicKey()), heads);
        for (var line : new ArrayList<>(lines)) {
            var wrong = check.line(line);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return check.end();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
