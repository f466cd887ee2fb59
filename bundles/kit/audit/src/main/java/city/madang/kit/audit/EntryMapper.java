// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.kit.AuditLog.Entry;
import java.util.List;

public interface EntryMapper {
    void insert(Entry entry);

    /** Newest first. */
    List<Entry> latest(int most);
}
