// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Where the kit reads a solution's documents. Called by the kit's own threads. */
@ConsumerType
public interface DocumentSource {
    /** The document as it is now; empty when it is gone or no longer public. */
    Optional<SearchDocument> document(String id);

    /**
     * Those of these documents that are there and public now, in any order. Worth writing for a source that tells of
     * {@link DocumentsChanged}.
     */
    default List<SearchDocument> documents(Collection<String> ids) {
        return ids.stream().flatMap(id -> document(id).stream()).toList();
    }

    /**
     * All documents in the order of their ids, for building the index anew. It is asked until it gives none; fewer than most do
     * not end it.
     *
     * @param after the last id that was read, empty text at the start
     * @param most how many at once
     */
    List<SearchDocument> documentsAfter(String after, int most);
}
