// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import city.madang.file.FileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Imports and what they refused. */
public interface ImportMapper {
    void insert(String module, String mapping, String name, Optional<FileId> stored, String askedBy, Instant now);

    /** The last one that was asked for by them. */
    Optional<ImportRun> lastOf(String askedBy);

    Optional<ImportRun> find(long id);

    List<ImportRun> latest(int most);

    /** The oldest that is to be done. */
    Optional<ImportRun> next();

    /** Returns 0 when it is not in that state any more. */
    int begin(long id, Instant now);

    /** Adds what became of a batch; 0 when it was stopped meanwhile. */
    int advance(long id, Progress progress);

    int end(long id, ImportRun.State state, String reason, Instant now);

    void insertRefused(long run, RefusedRow row);

    List<RefusedRow> refused(long run, long after, int most);

    long countRefused(long run);
}
