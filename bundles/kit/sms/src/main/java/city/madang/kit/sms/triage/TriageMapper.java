// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.data.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public interface TriageMapper {
    void insert(TriageRow row);

    Optional<TriageRow> find(String id);

    /** The oldest first. */
    List<TriageRow> open(Slice slice);

    /** The latest first. */
    List<TriageRow> closed(Slice slice);

    long count(boolean open);

    /** With the text, in case it was not sealed yet. @return 0 when somebody else closed it before */
    int close(TriageRow row);

    /** By id. */
    List<TriageRow> after(String id, int most);

    /** Changes text and note if they are still what was read. */
    void reword(TriageRow before, TriageRow row);

    /** From a phone, the latest first. */
    List<TriageRow> ofPhone(String phone, int most);

    int deleteOf(String phone);

    /** Texts that came in dialogues of a module. */
    void deleteOfModule(String module);

    /** Closed before then. */
    List<String> over(Instant before, int most);

    void delete(String id);
}
