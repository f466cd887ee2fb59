// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.words;

import java.util.Locale;

/** A part of a message's words. */
public enum Part {
    SUBJECT,
    TEXT,
    /** For channels that carry little. */
    SHORT;

    /** The key of the module's text. */
    public String key(String template) {
        return "message." + template + "." + word();
    }

    /** As it stands in keys and fields. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
