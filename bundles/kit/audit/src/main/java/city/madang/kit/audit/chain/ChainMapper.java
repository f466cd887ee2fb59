// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.chain;

import city.madang.kit.audit.EntryRow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chain. */
public interface ChainMapper {
    /** Waits until nobody else lengthens the chain, and keeps others waiting until the end of the unit of work. */
    void take();

    ChainHead head();

    /** Committed entries that are not in the chain yet, oldest first. */
    List<EntryRow> loose(int most);

    void join(long id, long seq, String hash);

    void advance(long seq, String hash, Instant now);

    void insertCheckpoint(Checkpoint checkpoint);

    /** In the order of the chain. */
    List<EntryRow> from(long seq, int most);

    /** Those of entries in the range, in order. */
    List<Checkpoint> checkpoints(long from, long to);

    Optional<EntryRow> at(long seq);
}
