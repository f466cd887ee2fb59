// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Divides a page of documents among the processors: cutting texts into words is most of the work of indexing. */
final class ManyHands implements AutoCloseable {
    private final int hands = Runtime.getRuntime().availableProcessors();
    private final ExecutorService threads = Executors.newFixedThreadPool(hands, work -> {
        var thread = new Thread(work, "madang-search-indexing");
        thread.setDaemon(true);
        return thread;
    });

    interface Work {
        void on(SearchDocument document) throws IOException;
    }

    /** Returns when all is done, in no order; the first failure ends it. */
    void each(List<SearchDocument> page, Work work) throws IOException {
        if (page.size() == 1) {
            work.on(page.get(0)); // one needs no help, and most changes are of one
            return;
        }
        var next = new AtomicInteger();
        Callable<Void> share = () -> {
            try {
                for (int i = next.getAndIncrement(); i < page.size(); i = next.getAndIncrement()) {
                    work.on(page.get(i));
                }
                return null;
            } finally {
                next.set(page.size());
            }
        };
        try {
            for (var done : threads.invokeAll(Collections.nCopies(hands, share))) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
