// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.notify.NotifyTables;
import city.madang.l10n.Texts;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Addresses to which the city must not send. They stay: otherwise it would send again. */
public final class RefusalData implements PersonalData {
    private final NotifyTables tables;
    private final Texts texts;

    public RefusalData(NotifyTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return recipients(person)
                .flatMap(each -> each.stopped().stream()
                        .map(since -> PersonalRecord.of(SentData.called(texts, reader, each.to()), since)))
                .toList();
    }

    private Stream<Recipient> recipients(DataSubject person) {
        return SentData.addresses(person)
                .flatMap(address ->
                        tables.database().read(tx -> tables.addresses().find(tx, address)).stream());
    }

    /** Called when messages are erased: an address that is not refused goes with them. */
    @Override
    public Erased erase(DataSubject person) {
        var kept = recipients(person)
                .filter(each -> each.stopped().isPresent())
                .map(each -> new Erased.Kept(Masked.of(each.to()), "refused"))
                .toList();
        int gone = recipients(person)
                .mapToInt(each -> tables.database()
                        .inTransaction(tx -> tx.mapper(RecipientMapper.class).deleteUnusedOne(each.id())))
                .sum();
        return new Erased(gone, kept);
    }
}
