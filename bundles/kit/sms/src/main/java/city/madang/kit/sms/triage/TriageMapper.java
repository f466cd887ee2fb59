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

    /** @return 0 when somebody else closed it before */
    int close(String id, String state, Instant now, String login, String note);

    void deleteClosed(Instant before);
}
