// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.data.Sliced;
import city.madang.identity.Visitor;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Finds documents of all modules that are open. Safe for several threads. */
@ProviderType
public interface Search {
    /** Best first. An empty question finds nothing; a question is never a syntax error. */
    Sliced<Hit> find(SearchQuery query);

    /** The same, with what helps to go on. Dearer than {@link #find}; for pages where people search. */
    SearchAnswer answer(SearchQuery query);

    /**
     * Questions that somebody who has typed this far may mean, best first: titles of documents that the visitor may read, and
     * what others often asked.
     *
     * @param most at most 20
     */
    List<String> suggest(String typed, Locale locale, Visitor visitor, int most);
}
