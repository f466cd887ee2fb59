// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.kit.AuditLog.Entry;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableAuditTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Visitor OFFICIAL = new Visitor(
            Optional.of(new Official(
                    new PersonId("00000000-0000-0000-0000-000000000001"),
                    "kim",
                    "Kim",
                    Optional.empty(),
                    Optional.empty(),
                    Set.of())),
            Set.of());
    private static final Visitor HOLDER = new Visitor(Optional.empty(), Set.of(ReceiptNumber.next(NOW, new Random(1))));

    @ParameterizedTest
    @EnumSource
    void recordsWhoDidWhat(TestDatabase on) {
        try (var store = on.open()) {
            recordsWhoDidWhat(store);
        }
    }

    private void recordsWhoDidWhat(DataStore store) {
        var audit = new TableAudit(store, CLOCK);
        audit.record("kit", Visitor.ANYBODY, "kit.sign-in", "wrong");
        audit.record("complaints", HOLDER, "complaints.look", "1");
        var database = store.open("audit", getClass().getClassLoader());
        database.run(tx -> audit.forModule("complaints").record(tx, OFFICIAL, "complaints.answer", "2"));
        assertThatThrownBy(() -> database.run(tx -> {
                    audit.forModule("complaints").record(tx, OFFICIAL, "complaints.answer", "3");
                    throw new IllegalArgumentException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(audit.latest(10))
                .containsExactly(
                        new Entry(NOW, "complaints", "kim", "complaints.answer", "2"),
                        new Entry(NOW, "complaints", "holder", "complaints.look", "1"),
                        new Entry(NOW, "kit", "nobody", "kit.sign-in", "wrong"));
        assertThat(audit.latest(1)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheBeginningOfALongSubject(TestDatabase on) {
        try (var store = on.open()) {
            var audit = new TableAudit(store, CLOCK);
            audit.record("kit", OFFICIAL, "kit.sign-in", "x".repeat(199) + "\uD83D\uDE00" + "y".repeat(5000));
            assertThat(audit.latest(1))
                    .singleElement()
                    .satisfies(each -> assertThat(each.subject()).isEqualTo("x".repeat(199)));
        }
    }
}
