// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One kind of record that leads to a person. Named by the text {@code personal.<name>.title}; {@code personal.<name>.about} says
 * what it is for, {@code personal.<name>.erasure} what is erased on request, what is kept, and why. Called by any thread.
 */
@ConsumerType
public interface PersonalData {
    /** All that is held of the person, newest first; the words of the person as they were written. */
    List<PersonalRecord> of(DataSubject person, Locale reader);

    /**
     * Deletes the records, or takes from them what leads to the person; committed when it returns. Doing it again changes
     * nothing.
     */
    Erased erase(DataSubject person);
}
