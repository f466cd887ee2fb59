// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import city.madang.l10n.Texts;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;

/** One kind of record about people, of a module that is open. */
record Holding(String module, String name, PersonalData data, Texts texts, Door door) {
    List<PersonalRecord> of(DataSubject person, Locale reader) {
        return door.inside(() -> data.of(person, reader));
    }

    Erased erase(DataSubject person) {
        return door.inside(() -> data.erase(person));
    }

    /** @param what for example {@code title} */
    String text(Locale reader, String what) {
        return door.inside(() -> texts.text(reader, "personal." + name + "." + what));
    }
}
