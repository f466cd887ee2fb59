// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.pages;

import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;

/** The secret addresses of a person's feeds, which end. */
public record FeedData(Feeds feeds) implements PersonalData {
    @Override
    public List<PersonalRecord> of(DataSubject person, Locale reader) {
        return person.accounts().stream()
                .flatMap(id -> feeds.since(id).stream())
                .map(since -> PersonalRecord.of("Atom", since))
                .toList();
    }

    @Override
    public Erased erase(DataSubject person) {
        var followed = person.accounts().stream()
                .filter(id -> feeds.since(id).isPresent())
                .toList();
        followed.forEach(feeds::end);
        return new Erased(followed.size(), List.of());
    }
}
