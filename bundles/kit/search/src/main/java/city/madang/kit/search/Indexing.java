// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.DocumentChanged;
import city.madang.search.DocumentsChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index equal to what the modules have.
 *
 * <p>Documents are always read and written under one lock, so the later write is the later state, whichever of deliveries,
 * first filling and rebuilding comes first. A change is in the {@link Journal} before it counts as done and leaves it after
 * the index was committed; what is found there at start, or belongs to a module that is not open, is done when the module
 * opens.
 */
final class Indexing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    /** So many are read again at start after a crash, which takes seconds; a commit costs as much as indexing hundreds. */
    private static final int MOST_UNCOMMITTED = 10_000;

    private static final int PATIENCE_SECONDS = 10;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Source> sources = new ConcurrentHashMap<>();
    private final Set<DocumentChanged> waiting = new LinkedHashSet<>();
    private final Supplier<Preparation> wanted;
    private final IndexFolders folders;
    private final Journal journal;
    private final Filling filling = new Filling(lock, sources);
    private volatile OpenIndex live;
    private OpenIndex building;
    private int uncommitted;

    /** @param wanted how documents have to be prepared for the city as it is now */
    Indexing(Path root, Supplier<Preparation> wanted) throws IOException {
        this.wanted = wanted;
        this.folders = new IndexFolders(root);
        this.live = folders.open(wanted.get());
        this.journal = new Journal(root.resolve("changes"));
        waiting.addAll(journal.read());
    }

    /** The index that serves. */
    OpenIndex live() {
        return live;
    }

    /** The open modules' sources, by module. */
    Map<String, Source> sources() {
        return sources;
    }

    /** Whether the city is no longer in the zone of the index. */
    boolean isOutdated() {
        return !live.preparation().zone().equals(wanted.get().zone());
    }

    void add(Source source) {
        sources.put(source.module(), source);
    }

    /** Returns when nothing of the source is in use any more. */
    void remove(Source source) throws InterruptedException {
        sources.remove(source.module(), source);
        if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            lock.unlock();
        } else {
            LOG.warn(
                    "Module {} is closing but still reading documents; look at its log for what holds it",
                    source.module());
        }
    }

    /** Takes changes in. When this returns, no crash can lose them. */
    void changed(DocumentsChanged many) {
        var changes = many.ids().stream()
                .map(id -> new DocumentChanged(many.module(), many.kind(), id))
                .toList();
        lock.lock();
        try {
            journal.add(changes);
            if (!apply(many)) {
                waiting.addAll(changes);
            }
            uncommitted += changes.size();
            if (uncommitted >= MOST_UNCOMMITTED) {
                commit();
            }
        } catch (IOException | AlreadyClosedException e) {
            throw healed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads what the index lacks of a module that has just opened. */
    void catchUp(Source source) throws IOException {
        var index = live;
        var stale = !index.holds(source.module()).equals(Optional.of(source.version()));
        if (stale && filling.fill(index, source) < 0) {
            return;
        }
        lock.lock();
        try {
            if (index != live) {
                throw new IOException("the index was opened again meanwhile");
            }
            if (stale) {
                index.deleteOlder(source.module(), source.version());
                index.markHeld(source.module(), source.version());
            }
            applyWaiting();
            commit();
            index.refresh();
        } finally {
            lock.unlock();
        }
    }

    /** Takes all documents of a module out; they are read anew when it is open, or opens. */
    void forget(String module) {
        lock.lock();
        try {
            waiting.removeIf(change -> change.module().equals(module));
            live.forget(module);
            if (building != null) {
                building.forget(module);
            }
            commit();
            live.refresh();
        } catch (IOException | AlreadyClosedException e) {
            throw healed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads everything again into a new index, which then takes the old one's place. Returns the number of documents. */
    long rebuild() throws IOException {
        var fresh = folders.create(wanted.get());
        hold(fresh);
        try {
            long documents = 0;
            for (var source : Set.copyOf(sources.values())) {
                var filled = filling.fill(fresh, source);
                if (filled >= 0) {
                    fresh.markHeld(source.module(), source.version());
                    documents += filled;
                }
            }
            fresh.markWhole();
            takeOver(fresh);
            return documents;
        } catch (IOException | RuntimeException e) {
            hold(null);
            fresh.close();
            IndexFolders.remove(fresh.folder());
            throw e;
        }
    }

    /** Makes what was written so far lasting, when there is anything. */
    void commitPending() {
        lock.lock();
        try {
            if (uncommitted > 0 || !live.isWritable()) {
                commit();
            }
        } catch (IOException | AlreadyClosedException e) {
            throw healed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Reads no more documents; what is under way ends at its next page. */
    void stop() {
        sources.clear();
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try (filling;
                journal;
                var last = live) {
            if (last.isWritable()) {
                commit();
            }
        } finally {
            lock.unlock();
        }
    }

    private void hold(OpenIndex fresh) {
        lock.lock();
        building = fresh;
        lock.unlock();
    }

    private void takeOver(OpenIndex fresh) throws IOException {
        lock.lock();
        try {
            fresh.commit();
            fresh.refresh();
            var old = live;
            live = fresh;
            building = null;
            forgetCommitted();
            old.close();
            folders.removeAllBut(fresh);
        } finally {
            lock.unlock();
        }
    }

    /** Returns false when the module is not open, or does not offer this kind. */
    private boolean apply(DocumentsChanged many) throws IOException {
        var source = sources.get(many.module());
        var documents = source == null ? null : source.kinds().get(many.kind());
        if (documents == null) {
            return false;
        }
        var origin = new Fields.Origin(source.module(), source.version(), many.kind());
        var there = documents.documents(many.ids());
        filling.changed(origin, many.ids());
        filling.write(live, origin, many.ids(), there);
        if (building != null) {
            filling.write(building, origin, many.ids(), there);
        }
        return true;
    }

    private void applyWaiting() throws IOException {
        for (var change : List.copyOf(waiting)) {
            if (apply(new DocumentsChanged(change.module(), change.kind(), List.of(change.id())))) {
                waiting.remove(change);
                uncommitted++;
            }
        }
    }

    private void commit() throws IOException {
        live.commit();
        forgetCommitted();
    }

    private void forgetCommitted() throws IOException {
        journal.replace(waiting);
        uncommitted = 0;
    }

    /**
     * A full disk closes Lucene's writer for good: opens it again at its last commit and does the journal's changes again. While
     * that fails, the old state is found and changes are refused, which the outbox tries again.
     */
    private RuntimeException healed(Exception e) {
        if (!live.isWritable()) {
            try {
                var old = live;
                live = OpenIndex.open(old.folder(), old.preparation());
                old.close();
                waiting.addAll(journal.read());
                applyWaiting();
            } catch (IOException | AlreadyClosedException again) {
                e.addSuppressed(again);
            }
        }
        return e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
}
