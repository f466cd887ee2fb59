// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.fetch.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where alerts of others are fetched, and which files were. */
public interface SourceMapper {
    /**
     * A file that a feed names.
     *
     * @param link fingerprint of its address and of when the feed says it was changed
     * @param tries how often it could not be read
     * @param done whether nothing is to be done with it any more
     */
    record Named(String source, String link, Instant seen, int tries, boolean done) {}

    void insert(SourceRow row);

    int update(SourceRow row);

    void delete(String id);

    Optional<SourceRow> find(String id);

    List<SourceRow> all();

    List<Named> named(String source);

    void insertNamed(Named named);

    void updateNamed(Named named);

    /** A feed still names these. */
    void see(String source, List<String> links, Instant now);

    void deleteNamed(String source);

    /** Those that no feed has named since. */
    void forget(String source, Instant before);
}
