// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.Term;

/**
 * Reads all documents of a module into an index, page by page, and lets changes through between the pages. One filling at a time.
 */
final class Filling implements AutoCloseable {
    private static final int PAGE = 500;

    private final ReentrantLock lock;
    private final Map<String, Source> open;
    private final ManyHands hands = new ManyHands();
    /** What was changed while an index is being filled; null when none is. */
    private Set<Term> changedMeanwhile;

    /**
     * @param lock under which documents are read and written
     * @param open the open modules' sources; one that is taken out is read no further
     */
    Filling(ReentrantLock lock, Map<String, Source> open) {
        this.lock = lock;
        this.open = open;
    }

    /** Documents are written from elsewhere. Called under the lock. */
    void changed(Fields.Origin origin, List<String> ids) {
        if (changedMeanwhile != null) {
            ids.forEach(id -> changedMeanwhile.add(Fields.key(origin, id)));
        }
    }

    /** Puts those that are there in the place of older ones, and takes the others out. Called under the lock. */
    void write(OpenIndex index, Fields.Origin origin, List<String> ids, List<SearchDocument> there) throws IOException {
        hands.each(there, document -> index.put(origin, document));
        var gone = new HashSet<>(ids);
        there.forEach(document -> gone.remove(document.id()));
        for (var id : gone) {
            index.delete(origin, id);
        }
    }

    /** Returns the number of documents, or -1 when the module closed meanwhile. */
    long fill(OpenIndex index, Source source) throws IOException {
        lock.lock();
        boolean fresh;
        try {
            fresh = index.isEmpty(source.module());
            changedMeanwhile = new HashSet<>();
        } finally {
            lock.unlock();
        }
        try {
            return fill(index, source, fresh);
        } finally {
            lock.lock();
            changedMeanwhile = null;
            lock.unlock();
        }
    }

    private long fill(OpenIndex index, Source source, boolean fresh) throws IOException {
        long documents = 0;
        for (var kind : source.kinds().entrySet()) {
            var origin = new Fields.Origin(source.module(), source.version(), kind.getKey());
            var after = "";
            List<SearchDocument> page;
            do {
                lock.lock();
                try {
                    if (open.get(source.module()) != source) {
                        return -1;
                    }
                    page = kind.getValue().documentsAfter(after, PAGE);
                    write(index, origin, page, fresh);
                    after = next(page, after);
                } finally {
                    lock.unlock();
                }
                documents += page.size();
            } while (!page.isEmpty());
        }
        return documents;
    }

    /** @param fresh whether the index held nothing of the module, so that only what was changed meanwhile can be there already */
    private void write(OpenIndex index, Fields.Origin origin, List<SearchDocument> page, boolean fresh)
            throws IOException {
        hands.each(page, document -> {
            if (fresh && !changedMeanwhile.contains(Fields.key(origin, document.id()))) {
                index.add(origin, document);
            } else {
                index.put(origin, document);
            }
        });
    }

    private static String next(List<SearchDocument> page, String after) {
        if (page.isEmpty()) {
            return after;
        }
        var last = page.get(page.size() - 1).id();
        if (last.equals(after)) {
            throw new IllegalStateException("documents after " + after + " end with it again");
        }
        return last;
    }

    @Override
    public void close() {
        hands.close();
    }
}
