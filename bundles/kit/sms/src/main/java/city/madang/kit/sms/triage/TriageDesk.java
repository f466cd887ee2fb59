// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.data.Conflict;
import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.data.Tx;
import city.madang.dialogue.Talk;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.talk.Repertoire.Taker;
import city.madang.web.Changed;
import city.madang.web.NotFound;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** What officials do with texts that nothing understood. Each is dealt with once, whoever is first. */
final class TriageDesk {
    private final ModuleDatabase tables;
    private final SealedTriage texts;
    private final DialogueOffice office;
    private final Clock clock;

    TriageDesk(SmsTables tables, DialogueOffice office, Clock clock) {
        this.tables = tables.database();
        this.texts = tables.triage();
        this.office = office;
        this.clock = clock;
    }

    /** @param waiting those that wait, the oldest first; otherwise those that were dealt with, the latest first */
    Sliced<TriageRow> list(boolean waiting, Slice slice) {
        return tables.read(tx -> {
            var mapper = tx.mapper(TriageMapper.class);
            var rows = waiting ? mapper.open(slice) : mapper.closed(slice);
            return new Sliced<>(rows.stream().map(texts::open).toList(), slice, mapper.count(waiting));
        });
    }

    TriageRow get(String id) {
        return tables.read(tx -> tx.mapper(TriageMapper.class).find(id))
                .map(texts::open)
                .orElseThrow(NotFound::new);
    }

    /** Sends what the official wrote. */
    void answer(String login, TriageRow row, String text) {
        tables.run(tx -> {
            close(tx, login, row, TriageRow.ANSWERED, text);
            office.answer(tx, row.phone(), row.lang(), text, row.id());
        });
    }

    /** Gives it to a module, which tells the sender. @return false when the module is not there */
    boolean hand(String login, TriageRow row, Taker taker) {
        return tables.inTransaction(tx -> {
            var talk = new Talk("triage " + row.id(), row.phone(), row.lang(), Map.of());
            Optional<String> reply = office.repertoire().handOver(tx, taker, talk, row.said());
            reply.ifPresent(text -> {
                close(tx, login, row, TriageRow.HANDED, text);
                office.answer(tx, row.phone(), row.lang(), text, row.id());
            });
            return reply.isPresent();
        });
    }

    void drop(String login, TriageRow row, String reason) {
        tables.run(tx -> close(tx, login, row, TriageRow.CLOSED, reason));
    }

    private void close(Tx tx, String login, TriageRow row, String state, String note) {
        var cut = note.codePointCount(0, note.length()) <= TriageRow.MOST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, TriageRow.MOST_NOTE));
        var closed = texts.close(row.closed(state, clock.instant(), login, cut));
        if (tx.mapper(TriageMapper.class).close(closed) == 0) {
            throw new Conflict("text " + row.id() + " was dealt with by somebody else");
        }
        tx.publish(new Changed(DialogueOffice.ID, TriageRow.TOPIC));
    }
}
