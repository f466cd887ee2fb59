// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.dialogue.Said;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.phone.PhoneMapper;
import city.madang.kit.sms.smpp.PartMapper;
import city.madang.kit.sms.triage.TextData;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phones that wrote to the city, and the talks that are under way with them. */
public record TalkData(SmsTables tables) implements PersonalData {
    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return TextData.phones(person)
                .flatMap(phone -> tables.database().read(tx -> records(tx, phone)).stream())
                .toList();
    }

    private List<PersonalRecord> records(Tx tx, String phone) {
        var sender = tx.mapper(TalkMapper.class).sender(phone).stream()
                .map(row -> PersonalRecord.of(phone, row.seenAt()).with("language", row.lang()));
        return Stream.concat(sender, tables.talks().of(tx, phone).stream().map(TalkData::record))
                .toList();
    }

    private static PersonalRecord record(TalkRow row) {
        var answers = row.state().answers().values().stream().map(Said::shown).collect(Collectors.joining("\n"));
        return PersonalRecord.of(row.phone(), row.createdAt())
                .with("answers", answers)
                .with("draft", row.draft());
    }

    @Override
    public Erased erase(DataSubject person) {
        int gone = TextData.phones(person)
                .mapToInt(phone -> tables.database().inTransaction(tx -> erase(tx, phone)))
                .sum();
        return new Erased(gone, List.of());
    }

    private static int erase(Tx tx, String phone) {
        int talks = tx.mapper(TalkMapper.class).deleteTalksOf(phone);
        return talks
                + tx.mapper(PartMapper.class).deleteFrom(phone)
                + tx.mapper(PhoneMapper.class).deleteOf(phone)
                + tx.mapper(UssdMapper.class).deleteOf(phone)
                + tx.mapper(TalkMapper.class).deleteSender(phone);
    }
}
