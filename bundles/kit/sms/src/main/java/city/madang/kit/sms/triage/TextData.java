// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.data.Tx;
import city.madang.kit.sms.SmsTables;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Texts that a person had to read, and what was done about them. */
public record TextData(SmsTables tables) implements PersonalData {
    private static final int MOST = 1000;

    /** Numbers of the person's phones. */
    public static Stream<String> phones(DataSubject person) {
        return person.addresses().stream()
                .filter(each -> each.channel() == Channel.SMS)
                .map(Address::value);
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return phones(person).flatMap(this::texts).map(TextData::record).toList();
    }

    private Stream<TriageRow> texts(String phone) {
        List<TriageRow> rows =
                tables.database().read((Tx tx) -> tx.mapper(TriageMapper.class).ofPhone(phone, MOST));
        return rows.stream().map(tables.triage()::open);
    }

    private static PersonalRecord record(TriageRow row) {
        var record = PersonalRecord.of(row.phone(), row.createdAt())
                .with("said", row.said())
                .with("note", row.note());
        return row.closedAt().map(closed -> record.with("closed", closed)).orElse(record);
    }

    @Override
    public Erased erase(DataSubject person) {
        int gone = phones(person)
                .mapToInt(phone -> tables.database()
                        .inTransaction(tx -> tx.mapper(TriageMapper.class).deleteOf(phone)))
                .sum();
        return new Erased(gone, List.of());
    }
}
