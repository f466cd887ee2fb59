// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.PersonId;
import city.madang.kit.IdentityLinks;
import city.madang.kit.IdentityLinks.Link;
import city.madang.kit.ModuleDatabase;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;

/** Accounts elsewhere that open an account here. Officials remove theirs on their own page. */
record LinkData(ModuleDatabase database, IdentityLinks links) implements PersonalData {
    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> links.links(id).stream())
                .map(LinkData::record)
                .toList();
    }

    private static PersonalRecord record(Link link) {
        var record = PersonalRecord.of(link.provider(), link.since()).with("shown", link.shown());
        return link.used().map(used -> record.with("used", used)).orElse(record);
    }

    @Override
    public Erased erase(DataSubject person) {
        long gone = person.accounts().stream()
                .filter(id -> database.read(tx -> tx.mapper(CitizenMapper.class).find(id))
                        .isPresent())
                .mapToLong(this::erase)
                .sum();
        return new Erased(Math.toIntExact(gone), List.of());
    }

    private long erase(PersonId citizen) {
        return links.links(citizen).stream()
                .filter(link -> links.remove(citizen, link.id()))
                .count();
    }
}
