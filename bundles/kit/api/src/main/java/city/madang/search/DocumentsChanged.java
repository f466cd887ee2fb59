// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.event.Event;
import java.util.List;

/**
 * The same as {@link DocumentChanged} for many documents that changed together, such as a part of an import: they are fetched and
 * put into the index together, which is many times faster.
 *
 * @param module the module's id
 * @param kind as it was offered
 * @param ids of the documents, at most {@value #MOST}
 */
public record DocumentsChanged(String module, String kind, List<String> ids) implements Event {
    public static final int MOST = 1000;

    public DocumentsChanged {
        ids = List.copyOf(ids);
        if (ids.size() > MOST) {
            throw new IllegalArgumentException(ids.size() + " documents in one event");
        }
    }
}
