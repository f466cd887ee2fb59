// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import java.util.Optional;

/** One line from another server. */
public final class PlainText {
    private PlainText() {}

    /** Empty, when it is too long or has what a database, a log or a page could stumble over. */
    public static Optional<String> of(String text, int longest) {
        boolean odd = text.codePoints()
                .anyMatch(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE);
        return odd || text.length() > longest ? Optional.empty() : Optional.of(text);
    }
}
