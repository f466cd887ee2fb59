// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.ModuleDatabase;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes for signing in that were sent to an address within the last hour. */
record CodeData(ModuleDatabase database, CitizenOffice citizens) implements PersonalData {
    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return codes(person)
                .map(code -> PersonalRecord.of(code.shown(), code.madeAt()))
                .toList();
    }

    private Stream<CitizenMapper.Code> codes(DataSubject person) {
        return hashes(person)
                .flatMap(hash ->
                        database.read(tx -> tx.mapper(CitizenMapper.class).codes(hash)).stream());
    }

    private Stream<String> hashes(DataSubject person) {
        return person.addresses().stream().filter(CodeData::takesCodes).map(citizens::hash);
    }

    private static boolean takesCodes(Address address) {
        return address.channel() == Channel.EMAIL || address.channel() == Channel.SMS;
    }

    @Override
    public Erased erase(DataSubject person) {
        int there = (int) codes(person).count();
        hashes(person)
                .forEach(hash ->
                        database.run(tx -> tx.mapper(CitizenMapper.class).deleteCodesTo(hash)));
        return new Erased(there, List.of());
    }
}
