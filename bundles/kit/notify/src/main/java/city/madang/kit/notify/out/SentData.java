// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Tx;
import city.madang.kit.notify.NotifyTables;
import city.madang.l10n.Texts;
import city.madang.message.Address;
import city.madang.message.MessageId;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was sent to a person, and what was sent outside about their records. */
public final class SentData implements PersonalData {
    private static final int MOST = 1000;

    private final NotifyTables tables;
    private final Texts texts;

    public SentData(NotifyTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    /** Where messages to the person go. */
    static Stream<Address> addresses(DataSubject person) {
        return Stream.concat(
                person.addresses().stream(), person.accounts().stream().map(Address::person));
    }

    /** As the person knows the channel and the address. */
    static String called(Texts texts, Locale reader, Address to) {
        return (texts.text(reader, "channel." + to.channel()) + " " + Masked.of(to)).strip();
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return tables.database()
                .read(tx -> rows(tx, person).values().stream()
                        .map(row -> record(tx, row, reader))
                        .toList());
    }

    private PersonalRecord record(Tx tx, MessageRow row, Locale reader) {
        var words = tables.envelopes().open(row);
        var to = tables.addresses()
                .find(tx, row.recipient())
                .map(Recipient::to)
                .map(address -> called(texts, reader, address))
                .orElse("");
        return PersonalRecord.of(to, row.created())
                .with("subject", words.subject())
                .with("text", words.body());
    }

    private Map<MessageId, MessageRow> rows(Tx tx, DataSubject person) {
        var mapper = tx.mapper(MessageMapper.class);
        var found = new LinkedHashMap<MessageId, MessageRow>();
        var recipients = addresses(person)
                .flatMap(each -> tables.addresses().find(tx, each).stream())
                .map(Recipient::id)
                .toList();
        if (!recipients.isEmpty()) {
            List<MessageRow> rows = mapper.toThem(recipients, MOST);
            rows.forEach(row -> found.put(row.id(), row));
        }
        if (!person.receipts().isEmpty()) {
            List<MessageRow> rows = mapper.aboutThem(about(person), MOST);
            rows.forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return found;
    }

    /** How modules name records that have a receipt. */
    public static List<String> about(DataSubject person) {
        return person.receipts().stream()
                .flatMap(number -> Stream.of(number.value(), number.toString()))
                .toList();
    }

    /** Also what waits to be sent; what is on its way at this moment still arrives. */
    @Override
    public Erased erase(DataSubject person) {
        int done = 0;
        int now;
        do {
            now = tables.database()
                    .inTransaction(tx -> rows(tx, person).keySet().stream()
                            .mapToInt(tx.mapper(MessageMapper.class)::delete)
                            .sum());
            done += now;
        } while (now > 0);
        return new Erased(done, List.of());
    }
}
