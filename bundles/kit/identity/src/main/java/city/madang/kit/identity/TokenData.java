// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Role;
import city.madang.kit.ApiTokens;
import city.madang.kit.ApiTokens.ApiToken;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tokens that officials made for programs; they revoke them on their own page. */
record TokenData(ApiTokens tokens) implements PersonalData {
    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> tokens.tokens(id).stream())
                .map(TokenData::record)
                .toList();
    }

    private static PersonalRecord record(ApiToken token) {
        var roles = token.roles().stream().map(Role::toString).sorted().collect(Collectors.joining(", "));
        var record = PersonalRecord.of(token.name(), token.made())
                .with("roles", roles)
                .with("until", token.until().toString());
        return token.used().map(used -> record.with("used", used)).orElse(record);
    }

    @Override
    public Erased erase(DataSubject person) {
        return new Erased(0, List.of());
    }
}
