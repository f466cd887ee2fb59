// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Sessions;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sessions and the devices on which they are used. Those of receipts alone hold no device. */
final class SessionData implements PersonalData {
    private final IdentityTables tables;
    private final Sessions sessions;

    SessionData(IdentityTables tables, Sessions sessions) {
        this.tables = tables;
        this.sessions = sessions;
    }

    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> sessions.open(id).stream())
                .map(each -> PersonalRecord.of(each.device().address(), each.since())
                        .with("seen", each.seen())
                        .with("agent", each.device().agent()))
                .toList();
    }

    /** Citizens are signed out everywhere; officials end theirs on their own page. */
    @Override
    public Erased erase(DataSubject person) {
        int ended = person.accounts().stream()
                .filter(id -> tables.database()
                        .read(tx -> tx.mapper(CitizenMapper.class).find(id))
                        .isPresent())
                .mapToInt(id -> sessions.endOthers(id, Optional.empty()))
                .sum();
        return new Erased(ended, List.of());
    }
}
