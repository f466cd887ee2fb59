// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.data.Slice;
import city.madang.kit.AuditLog.Entry;
import java.util.List;

public interface EntryMapper {
    void insert(Entry entry);

    /** Newest first. */
    List<Entry> latest(int most);

    /** Newest first. */
    List<EntryRow> list(EntryFilter filter, Slice slice);

    /** How many there are, counted no further than {@code most}. */
    int count(EntryFilter filter, int most);
}
