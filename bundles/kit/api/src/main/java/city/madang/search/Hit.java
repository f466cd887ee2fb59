// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A document that was found.
 *
 * @param path the whole path on this server
 * @param title in parts, of which some are marked
 * @param excerpt of the body, in parts
 */
public record Hit(
        String module,
        String kind,
        String id,
        Locale language,
        String path,
        List<Part> title,
        List<Part> excerpt,
        Instant when) {
    /**
     * A stretch of text.
     *
     * @param found whether it matched the question; shown marked
     */
    public record Part(String text, boolean found) {}
}
