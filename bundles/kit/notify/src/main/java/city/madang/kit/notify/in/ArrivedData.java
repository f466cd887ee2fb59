// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Tx;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.out.SentData;
import city.madang.l10n.Texts;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a person wrote to the city, and what was written in answer to messages about their records. */
public final class ArrivedData implements PersonalData {
    private static final int MOST = 1000;

    private final NotifyTables tables;
    private final Texts texts;

    public ArrivedData(NotifyTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return tables.database().read(tx -> rows(tx, person)).values().stream()
                .map(row -> record(row, reader))
                .toList();
    }

    private PersonalRecord record(ArrivalRow row, Locale reader) {
        var letter = tables.letters().open(row);
        return PersonalRecord.of(texts.text(reader, "channel." + row.channel()), row.atTime())
                .with("subject", letter.subject())
                .with("text", letter.body());
    }

    private Map<String, ArrivalRow> rows(Tx tx, DataSubject person) {
        var mapper = tx.mapper(ArrivalMapper.class);
        var found = new LinkedHashMap<String, ArrivalRow>();
        for (var address : person.addresses()) {
            List<ArrivalRow> rows =
                    mapper.from(address.channel(), tables.letters().key(address), MOST);
            rows.forEach(row -> found.put(row.id(), row));
        }
        if (!person.receipts().isEmpty()) {
            List<ArrivalRow> rows = mapper.answering(SentData.about(person), MOST);
            rows.forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found;
    }

    @Override
    public Erased erase(DataSubject person) {
        int done = 0;
        int now;
        do {
            now = tables.database()
                    .inTransaction(tx -> rows(tx, person).keySet().stream()
                            .mapToInt(tx.mapper(ArrivalMapper.class)::delete)
                            .sum());
            done += now;
        } while (now > 0);
        return new Erased(done, List.of());
    }
}
