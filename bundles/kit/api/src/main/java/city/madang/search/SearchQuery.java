// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.data.Slice;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words as typed, at most 500 characters are used
 * @param locale the reader's language, whose documents come first when otherwise equal
 * @param module only documents of this module
 * @param kind only documents of this kind
 */
public record SearchQuery(String words, Locale locale, Optional<String> module, Optional<String> kind, Slice slice) {
    public SearchQuery {
        words = words.length() > 500 ? words.substring(0, 500) : words;
    }
}
