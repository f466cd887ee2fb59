// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import city.madang.data.Slice;
import city.madang.kit.AuditLog.Entry;
import java.util.List;
import java.util.Optional;

public interface EntryMapper {
    void insert(Entry entry);

    /** Newest first. */
    List<Entry> latest(int most);

    /** Newest first. */
    List<EntryRow> list(EntryFilter filter, Slice slice);

    /** How many entries there are of somebody's acts, and since when; empty when there is none. */
    Optional<Trace> by(String who);

    /** The same of acts on a record. */
    Optional<Trace> on(String subject);

    /** How many there are, counted no further than {@code most}. */
    int count(EntryFilter filter, int most);
}
