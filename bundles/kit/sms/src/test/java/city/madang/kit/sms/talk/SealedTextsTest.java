// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.data.Slice;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.RawRows;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.sms.SealingTables;
import city.madang.kit.sms.SmsHoldings;
import city.madang.kit.sms.triage.TriageMapper;
import city.madang.kit.sms.triage.TriageRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of version 0.1, in which texts were plain. */
class SealedTextsTest {
    private static final String AT = "cast('2026-11-16 01:00:00' as timestamp)";
    private static final String PHONE = "+821012345678";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void rowsOfTheReleaseBeforeAreReadAndSealed(TestDatabase database) {
        try (var store = database.open()) {
            RawRows.release(store, "sms", folder, "V1__create.sql", "V2__phone.sql");
            fill(store);
            try (var sealing = SealingTables.on(store)) {
                assertReadable(sealing);
                sealing.vault().renew();
                assertThat(RawRows.of(store, "sms")).noneMatch(each -> each.contains("Gwanghwamun"));
                assertReadable(sealing);
                var before = sealed(store);
                sealing.vault().rotate();
                sealing.vault().renew();
                assertThat(sealed(store)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before);
                assertReadable(sealing);
                new SmsHoldings(sealing.tables()).erase("other");
                assertReadable(sealing);
                new SmsHoldings(sealing.tables()).erase("booth");
                assertThat(RawRows.of(store, "sms")).noneMatch(each -> each.startsWith("sms_talk"));
            }
        }
    }

    private static void fill(DataStore store) {
        RawRows.run(
                store,
                "insert into sms_sender (phone, lang, seen_at, counted_at, answered) values ('" + PHONE + "', 'en', "
                        + AT + ", " + AT + ", 1)",
                "insert into sms_talk (id, phone, module, dialogue, step, answers, trail, draft, narrowed, page, misses, spoken,"
                        + " waiting, created_at, due_at) values ('t1', '" + PHONE + "', 'booth', 'report', 'what',"
                        + " '{\"where\":[\"Gwanghwamun\",\"Gwanghwamun\"]}', 'where', 'Gwanghwamun is', 'Gwang', 0,"
                        + " 0, true, false, " + AT + ", " + AT + ")",
                "insert into sms_triage (id, phone, lang, said, reason, module, dialogue, step, created_at, state, closed_by, note)"
                        + " values ('q1', '" + PHONE + "', 'en', 'Gwanghwamun!', 'LOST', '', '', '', " + AT
                        + ", 'CLOSED', 'kim',"
                        + " 'Gwanghwamun is open')");
    }

    private static void assertReadable(SealingTables sealing) {
        var tables = sealing.tables();
        List<TalkRow> talks = tables.database().read(tx -> tables.talks().of(tx, PHONE));
        assertThat(talks).singleElement().satisfies(talk -> {
            assertThat(talk.draft()).isEqualTo("Gwanghwamun is");
            assertThat(talk.narrowed()).isEqualTo("Gwang");
            assertThat(talk.state().answers()).containsOnlyKeys("where");
        });
        List<TriageRow> closed =
                tables.database().read(tx -> tx.mapper(TriageMapper.class).closed(new Slice(1, 10)));
        assertThat(closed.stream().map(tables.triage()::open))
                .extracting(row -> Map.entry(row.said(), row.note()))
                .containsExactly(Map.entry("Gwanghwamun!", "Gwanghwamun is open"));
    }

    private static List<String> sealed(DataStore store) {
        return RawRows.of(store, "sms").stream()
                .filter(each -> each.matches("sms_(talk|triage) v1\\..*"))
                .toList();
    }
}
