// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.geo.AreaId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be found by everybody.
 *
 * @param id within its module and kind, 1 to 64 characters
 * @param language of title and body
 * @param path where it is shown, below the module's own {@code /<id>}
 * @param when what "newer" means for it
 */
public record SearchDocument(
        String id, Locale language, String title, String body, String path, Optional<AreaId> area, Instant when) {}
