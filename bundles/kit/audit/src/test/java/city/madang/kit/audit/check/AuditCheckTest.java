// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.check;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Visitor;
import city.madang.kit.Secrets;
import city.madang.kit.audit.TableAudit;
import city.madang.kit.audit.chain.ChainKeeper;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command finds everything that can be done to an export. */
class AuditCheckTest {
    @TempDir
    static Path folder;

    /** A header, six entries, a signed end after the third and the sixth, an end. */
    private static List<String> lines;

    private static String key;

    @BeforeAll
    static void export() throws IOException {
        try (var store = DataStore.derbyInMemory("audit-check")) {
            var audit = new TableAudit(store, Clock.systemUTC());
            var chain = new ChainKeeper(
                    store, new DataFolderOnDisk(folder.resolve("data")), new Secrets(Map.of()), Clock.systemUTC());
            for (int i = 1; i <= 6; i++) {
                audit.record("complaints", Visitor.ANYBODY, "complaints.look", "R" + i);
                if (i % 3 == 0) {
                    chain.seal();
                }
            }
            var bytes = new ByteArrayOutputStream();
            chain.export(1, bytes);
            lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
            key = chain.publicKey();
        }
        assertThat(lines).hasSize(10);
    }

    @Test
    void takesAWholeExport() throws IOException {
        assertThat(check(lines))
                .startsWith("0 WHOLE: 6 entries, the first is 1")
                .contains("head " + hash(8));
        assertThat(check(lines, "--key", key, "--head", hash(3))).startsWith("0 WHOLE");
    }

    @Test
    void findsAnEntryThatWasChanged() throws IOException {
        assertThat(changed(all -> all.set(2, all.get(2).replace("\"R2\"", "\"R9\""))))
                .startsWith("1 BROKEN in line 3: entry 2 was changed");
    }

    @Test
    void findsAnEntryThatWasChangedTogetherWithItsHash() throws IOException {
        assertThat(changed(all -> all.set(2, rehashed(all.get(2).replace("\"R2\"", "\"R9\"")))))
                .startsWith("1 BROKEN in line 4: entry 3 does not follow the entry before it");
    }

    @Test
    void findsAnEntryThatWasTakenOut() throws IOException {
        assertThat(changed(all -> all.remove(2))).startsWith("1 BROKEN in line 3: entry 2 is expected, and this is 3");
    }

    @Test
    void findsEntriesThatWereSwapped() throws IOException {
        assertThat(changed(all -> all.add(1, all.remove(2))))
                .startsWith("1 BROKEN in line 2: entry 1 is expected, and this is 2");
    }

    @Test
    void findsAnEntryThatWasPutIn() throws IOException {
        assertThat(changed(all -> all.add(3, all.get(2)))).startsWith("1 BROKEN in line 4: entry 3 is expected");
    }

    @Test
    void findsAnExportThatWasCutOff() throws IOException {
        for (int length = 1; length < lines.size(); length++) {
            assertThat(check(lines.subList(0, length)))
                    .startsWith("1 BROKEN after line " + length + ": it was cut off");
        }
        assertThat(check(List.of())).startsWith("1 BROKEN");
        var half = lines.get(5).substring(0, 40);
        assertThat(changed(all -> all.subList(5, all.size()).replaceAll(line -> half)))
                .startsWith("1 BROKEN in line 6");
    }

    @Test
    void findsAnEndThatWasMadeUp() throws IOException {
        var end = "{\"end\":5,\"hash\":\"" + hash(6) + "\"}";
        assertThat(changed(all -> {
                    all.subList(7, all.size()).clear();
                    all.add(end);
                }))
                .startsWith("1 BROKEN after line 8: its last signed end is that of entry 3");
    }

    /** Cut off at a signed end, with everything that speaks of the rest: only a hash that was noted tells. */
    @Test
    void findsAShorterChainByANotedHash() throws IOException {
        var shorter = new ArrayList<>(lines.subList(0, 5));
        shorter.add("{\"end\":3,\"hash\":\"" + hash(3) + "\"}");
        assertThat(check(shorter)).startsWith("0 WHOLE: 3 entries");
        assertThat(check(shorter, "--head", hash(8))).startsWith("1 BROKEN").contains(hash(8));
    }

    @Test
    void findsAnotherKeyAndAWrongSignature() throws IOException {
        assertThat(check(lines, "--key", key.replace('A', 'B'))).startsWith("1 BROKEN in line 1");
        assertThat(changed(all -> all.set(4, all.get(4).replaceFirst("\"at\":\"2", "\"at\":\"1"))))
                .startsWith("1 BROKEN in line 5: the signature of entry 3 is wrong");
    }

    @Test
    void saysHowItIsUsed() throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(AuditCheck.run(new String[] {"--what"}, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("usage");
        assertThat(AuditCheck.run(new String[] {folder + "/none"}, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
    }

    private static String hash(int line) {
        return lines.get(line).replaceFirst(".*\"hash\":\"([0-9a-f]{64})\".*", "$1");
    }

    private static String rehashed(String line) {
        var start = line.substring(0, line.indexOf(",\"hash\":"));
        return start + ",\"hash\":\"" + ChainText.hash(start) + "\"}";
    }

    private static String changed(Consumer<List<String>> how) throws IOException {
        var copy = new ArrayList<>(lines);
        how.accept(copy);
        return check(copy);
    }

    private static String check(List<String> content, String... more) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "export", ".jsonl"), content);
        var words = new ArrayList<>(List.of(file.toString()));
        words.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        int code = AuditCheck.run(words.toArray(String[]::new), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}
