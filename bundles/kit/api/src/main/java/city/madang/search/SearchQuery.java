// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.data.Slice;
import city.madang.geo.AreaId;
import city.madang.identity.Visitor;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param words as typed, at most 500 characters are used
 * @param locale the reader's language, whose documents come first when otherwise equal
 * @param module only documents of this module
 * @param kind only documents of this kind
 * @param area only documents of this area
 * @param year only documents that are from this year in the city's zone
 * @param visitor who asks; only documents that this visitor may read are found, counted and suggested
 */
public record SearchQuery(
        String words,
        Locale locale,
        Optional<String> module,
        Optional<String> kind,
        Optional<AreaId> area,
        Optional<Integer> year,
        Visitor visitor,
        Slice slice) {
    public SearchQuery {
        words = words.length() > 500 ? words.substring(0, 500) : words;
    }

    /** What anybody may find. */
    public SearchQuery(String words, Locale locale, Optional<String> module, Optional<String> kind, Slice slice) {
        this(words, locale, module, kind, Optional.empty(), Optional.empty(), Visitor.ANYBODY, slice);
    }

    public SearchQuery in(AreaId only) {
        return new SearchQuery(words, locale, module, kind, Optional.of(only), year, visitor, slice);
    }

    public SearchQuery ofYear(int only) {
        return new SearchQuery(words, locale, module, kind, area, Optional.of(only), visitor, slice);
    }

    public SearchQuery askedBy(Visitor somebody) {
        return new SearchQuery(words, locale, module, kind, area, year, somebody, slice);
    }
}
