// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.data.Sliced;
import org.osgi.annotation.versioning.ProviderType;

/** Finds documents of all modules that are open. Safe for several threads. */
@ProviderType
public interface Search {
    /** Best first. An empty question finds nothing; a question is never a syntax error. */
    Sliced<Hit> find(SearchQuery query);
}
