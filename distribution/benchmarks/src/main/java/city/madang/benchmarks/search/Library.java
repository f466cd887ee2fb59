// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.search.DocumentSource;
import city.madang.search.SearchDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Documents in memory, in the order of their ids. */
final class Library implements DocumentSource {
    private static final Comparator<SearchDocument> BY_ID = Comparator.comparing(SearchDocument::id);

    private final List<SearchDocument> documents;

    Library(List<SearchDocument> documents) {
        this.documents = new ArrayList<>(documents);
        this.documents.sort(BY_ID);
    }

    int size() {
        return documents.size();
    }

    List<SearchDocument> all() {
        return documents;
    }

    @Override
    public Optional<SearchDocument> document(String id) {
        int at = place(id);
        return at < documents.size() && documents.get(at).id().equals(id)
                ? Optional.of(documents.get(at))
                : Optional.empty();
    }

    @Override
    public List<SearchDocument> documentsAfter(String after, int most) {
        int from = place(after);
        while (from < documents.size() && documents.get(from).id().compareTo(after) <= 0) {
            from++;
        }
        return documents.subList(from, Math.min(documents.size(), from + most));
    }

    /** Of the first document that is not before it. */
    private int place(String id) {
        int low = 0;
        int high = documents.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (documents.get(middle).id().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
