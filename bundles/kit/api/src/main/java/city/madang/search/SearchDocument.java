// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.geo.AreaId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can be found.
 *
 * @param id within its module and kind, 1 to 64 characters
 * @param language of title and body; a document whose script or words say otherwise is read as what they say, and
 *     {@link Locale#ROOT} leaves it to them
 * @param path where it is shown, below the module's own {@code /<id>}
 * @param when what "newer" means for it
 * @param readers who may find it: whoever one of them names
 */
public record SearchDocument(
        String id,
        Locale language,
        String title,
        String body,
        String path,
        Optional<AreaId> area,
        Instant when,
        Set<Readers> readers) {
    public SearchDocument {
        readers = Set.copyOf(readers);
    }

    /** A document for everybody. */
    public SearchDocument(
            String id, Locale language, String title, String body, String path, Optional<AreaId> area, Instant when) {
        this(id, language, title, body, path, area, when, Set.of(Readers.EVERYBODY));
    }
}
