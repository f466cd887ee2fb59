// SPDX-License-Identifier: Apache-2.0
package city.madang.portal;

import city.madang.web.Changed;
import java.time.Instant;
import java.util.Locale;

/**
 * Something that everybody who looks at any page of the city has to know now.
 *
 * @param id the same for as long as it is about the same
 * @param title plain, one line
 * @param text plain, one or two sentences: what to do
 * @param language of title and text, which need not be the reader's
 * @param path of the page about it, written as in {@link city.madang.web.HttpReply}
 * @param drill whether it is a rehearsal; the kit says so in words
 * @param until from when it is not shown any more
 */
public record Banner(
        String id, Level level, String title, String text, Locale language, String path, boolean drill, Instant until) {
    /**
     * Published in the unit of work that changes what banners say: new pages have it at once, open ones within 5 seconds, on every
     * node.
     */
    public static final Changed CHANGED = new Changed("kit", "banner");

    /** How much it matters; the worst stands on top. */
    public enum Level {
        /** Lives are in danger. */
        DANGER,
        WARNING,
        NOTICE
    }
}
