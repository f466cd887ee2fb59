// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a feed tells of.
 *
 * @param id unique among what this module tells of, and the same for ever
 * @param text plain, in the language of the entry
 * @param path of the page about it, written as in {@link city.madang.web.HttpReply}
 * @param updated when what it says last changed in a way that is worth reading it again
 * @param data the same for machines
 */
public record FeedEntry(
        String id,
        String title,
        String text,
        Locale language,
        String path,
        Instant published,
        Instant updated,
        Optional<Data> data) {

    /** Something for machines. @param path as that of the page; @param type its media type */
    public record Data(String path, String type) {}

    public FeedEntry(
            String id, String title, String text, Locale language, String path, Instant published, Instant updated) {
        this(id, title, text, language, path, published, updated, Optional.empty());
    }
}
