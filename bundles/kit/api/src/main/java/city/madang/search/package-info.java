// SPDX-License-Identifier: Apache-2.0
/**
 * The city's search over what all installed solutions publish. Start at {@link city.madang.search.DocumentSource}, which a
 * solution offers so that the kit can fetch and re-read its documents, and at {@link city.madang.search.Search} for asking.
 * A change is announced with {@link city.madang.search.DocumentChanged}, in the unit of work that makes it. Solutions
 * implement the source, the kit everything else.
 *
 * <pre>{@code
 * Offer.of().search("answer", source);
 * tx.publish(new DocumentChanged("complaints", "answer", number));
 * search.find(new SearchQuery("broken kerb", Locale.ENGLISH, Optional.of("answer"), new Slice(1, 20)));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
