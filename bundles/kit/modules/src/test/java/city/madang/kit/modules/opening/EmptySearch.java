// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.data.Sliced;
import city.madang.identity.Visitor;
import city.madang.search.Hit;
import city.madang.search.Search;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A search over nothing. */
final class EmptySearch implements Search {
    @Override
    public Sliced<Hit> find(SearchQuery query) {
        return new Sliced<>(List.of(), query.slice(), 0);
    }

    @Override
    public SearchAnswer answer(SearchQuery query) {
        return new SearchAnswer(find(query), List.of(), Optional.empty());
    }

    @Override
    public List<String> suggest(String typed, Locale locale, Visitor visitor, int most) {
        return List.of();
    }
}
