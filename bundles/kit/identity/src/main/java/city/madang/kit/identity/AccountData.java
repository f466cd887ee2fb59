// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Department;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts: a citizen's goes, an official's is kept because the city has to account for its acts. */
final class AccountData implements PersonalData {
    private final IdentityTables tables;
    private final CitizenOffice citizens;
    private final Organisation organisation;

    AccountData(IdentityTables tables, CitizenOffice citizens, Organisation organisation) {
        this.tables = tables;
        this.citizens = citizens;
        this.organisation = organisation;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> Stream.concat(citizen(id).stream(), official(id, reader).stream()))
                .toList();
    }

    private Optional<PersonalRecord> citizen(PersonId id) {
        return tables.database()
                .read(tx -> tx.mapper(CitizenMapper.class).kept(id))
                .map(kept -> PersonalRecord.of(kept.shown(), kept.createdAt())
                        .with("seen", kept.seenAt())
                        .with("receipts", joined(citizens.receipts(id).stream().map(ReceiptNumber::toString))));
    }

    private Optional<PersonalRecord> official(PersonId id, Locale reader) {
        return tables.database()
                .read(tx -> tx.mapper(PersonMapper.class)
                        .find(id)
                        .map(row -> record(row, tx.mapper(PersonMapper.class).roles(id), reader)));
    }

    private PersonalRecord record(PersonMapper.Person row, List<Role> roles, Locale reader) {
        var department = row.department().flatMap(organisation::department).map(Department::name);
        var record = PersonalRecord.of(row.login(), row.createdAt())
                .with("name", row.name())
                .with("department", department.map(name -> name.in(reader)).orElse(""))
                .with("roles", joined(roles.stream().map(Role::toString)));
        return row.lockedAt().map(locked -> record.with("locked", locked)).orElse(record);
    }

    private static String joined(Stream<String> all) {
        return all.sorted().collect(Collectors.joining(", "));
    }

    @Override
    public Erased erase(DataSubject person) {
        int done = 0;
        for (var id : person.accounts()) {
            if (citizen(id).isPresent()) {
                citizens.remove(id);
                done++;
            }
        }
        var kept = person.accounts().stream()
                .flatMap(id -> tables
                        .database()
                        .read(tx -> tx.mapper(PersonMapper.class).find(id))
                        .stream())
                .map(row -> new Erased.Kept(row.login(), "official"))
                .toList();
        return new Erased(done, kept);
    }
}
