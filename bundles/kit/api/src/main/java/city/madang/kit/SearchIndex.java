// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import org.osgi.annotation.versioning.ProviderType;

/** The index behind the search. */
@ProviderType
public interface SearchIndex {
    /** Reads every document of every open module again; the old index serves until the new one is whole. Returns how many. */
    long rebuild();

    /** Waits until everything that was committed before is searchable on this node. */
    void refresh();

    /** Name of the kinds that modules offer, as texts: key {@code search.<kind>.title} of that module. */
    java.util.List<Kind> kinds(java.util.Locale locale);

    /** A kind of document. */
    record Kind(String module, String kind, String title) {}
}
