// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.data.Sliced;
import city.madang.identity.Visitor;
import city.madang.kit.Cities;
import city.madang.kit.DataFolder;
import city.madang.kit.DocumentsReplaced;
import city.madang.kit.KitDocuments;
import city.madang.kit.Languages;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.kit.Outbox;
import city.madang.kit.Permissions;
import city.madang.kit.SearchIndex;
import city.madang.search.DocumentChanged;
import city.madang.search.DocumentsChanged;
import city.madang.search.Hit;
import city.madang.search.Search;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.store.AlreadyClosedException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The city's search: {@link Finder} answers, {@link Indexing} keeps the index, this class has the threads. One thread reads
 * modules' documents (first filling, rebuilding), the other makes changes visible and lasting at intervals.
 */
@Component(property = "concern=search", configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CitySearch implements Search, SearchIndex, Mount {
    private static final Logger LOG = LoggerFactory.getLogger(CitySearch.class);
    private static final int MOST_SUGGESTIONS = 20;
    private static final long VISIBLE_AFTER_MILLIS = 100;
    private static final long LASTING_AFTER_SECONDS = 5;
    private static final long AGAIN_AFTER_SECONDS = 60;

    private final Languages languages;
    private final Outbox outbox;
    private final Indexing indexing;
    private final ScheduledExecutorService reading = executor("search-reading");
    private final ScheduledExecutorService upkeep = executor("search-upkeep");
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private final Map<String, KitDocuments> kitDocuments = new ConcurrentHashMap<>();
    private final AutoCloseable receiving;
    private final AutoCloseable receivingMany;
    private final AutoCloseable receivingReplaced;
    private final EditorsWords words;
    private final ReaderTokens readers;

    /** Longer than four parameters, because it is the list of what a search needs. */
    @Activate
    public CitySearch(
            @Reference DataFolder data,
            @Reference Cities cities,
            @Reference Languages languages,
            @Reference Outbox outbox,
            @Reference Permissions permissions,
            @Reference EditorsWords words)
            throws IOException {
        this.languages = languages;
        this.outbox = outbox;
        this.words = words;
        this.readers = new ReaderTokens(permissions);
        var guess = new LanguageGuess();
        var analysis = words.analysis();
        indexing = new Indexing(
                data.folder("index"),
                () -> new Preparation(analysis, guess, cities.city().zone()));
        receiving = outbox.receive("search", true, DocumentChanged.class, this::changed);
        receivingMany = outbox.receive("search-many", true, DocumentsChanged.class, this::changed);
        receivingReplaced = outbox.receive("search-whole", true, DocumentsReplaced.class, this::replaced);
        upkeep.scheduleWithFixedDelay(
                () -> logged("commit the search index", indexing::commitPending),
                LASTING_AFTER_SECONDS,
                LASTING_AFTER_SECONDS,
                TimeUnit.SECONDS);
    }

    @Deactivate
    public void close() throws Exception {
        receiving.close();
        receivingMany.close();
        receivingReplaced.close();
        indexing.stop();
        // Never interrupted: that would close files under Lucene's hands.
        reading.shutdown();
        upkeep.shutdown();
        if (!reading.awaitTermination(10, TimeUnit.SECONDS) || !upkeep.awaitTermination(10, TimeUnit.SECONDS)) {
            LOG.warn("The search index is still at work; its latest changes are read again at the next start");
        }
        indexing.close();
    }

    @Override
    public Sliced<Hit> find(SearchQuery query) {
        return ask((finder, modules) -> finder.find(query, modules));
    }

    @Override
    public SearchAnswer answer(SearchQuery query) {
        var answer = ask((finder, modules) -> finder.answer(query, modules));
        if (isFirst(query)) {
            words.asked(query.words(), answer.hits().total() > 0);
        }
        return answer;
    }

    @Override
    public List<String> suggest(String typed, Locale locale, Visitor visitor, int most) {
        var wanted = Math.max(0, Math.min(MOST_SUGGESTIONS, most));
        var titles = ask((finder, modules) -> finder.suggest(typed, locale, visitor, wanted, modules));
        var begun = typed.strip().toLowerCase(locale);
        var all = new LinkedHashSet<String>();
        words.popular().stream()
                .filter(popular -> begun.length() > 1 && popular.startsWith(begun))
                .limit((wanted + 1) / 2)
                .forEach(all::add);
        titles.stream()
                .filter(title -> !all.contains(title.toLowerCase(locale)))
                .forEach(all::add);
        return all.stream().limit(wanted).toList();
    }

    /** Turning pages and narrowing down is not asking again, and officials at work are no measure of what citizens ask. */
    private static boolean isFirst(SearchQuery query) {
        return query.slice().page() == 1
                && query.module().isEmpty()
                && query.kind().isEmpty()
                && query.area().isEmpty()
                && query.year().isEmpty()
                && query.visitor().official().isEmpty();
    }

    private interface Asking<T> {
        T ask(Finder finder, Set<String> modules) throws IOException;
    }

    private <T> T ask(Asking<T> asking) {
        renewWhenOutdated();
        while (true) {
            var index = indexing.live();
            try {
                var searcher = index.acquire();
                try {
                    var made = index.preparation();
                    var reading = new Reading(made.analysis(), made.guess(), readers, words.synonyms());
                    return asking.ask(
                            new Finder(searcher, reading),
                            Set.copyOf(indexing.sources().keySet()));
                } finally {
                    index.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (index == indexing.live()) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        var texts = languages.texts(module.id(), module.loader());
        var source = new Source(module.id(), module.version(), module.offer().documents(), texts);
        add(source);
        return () -> indexing.remove(source);
    }

    private void add(Source source) {
        indexing.add(source);
        reading.execute(() -> catchUp(source));
    }

    /** Documents of the kit's own. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindDocuments(KitDocuments documents) {
        kitDocuments.put(documents.module(), documents);
        add(source(documents));
    }

    /** Until they are there again, none of them is found. */
    public void unbindDocuments(KitDocuments documents) throws InterruptedException {
        if (kitDocuments.remove(documents.module(), documents)) {
            var source = indexing.sources().get(documents.module());
            if (source != null) {
                indexing.remove(source);
            }
        }
    }

    private Source source(KitDocuments from) {
        var texts = languages.texts(from.module(), from.loader());
        return new Source(from.module(), from.version(), from.documents(), texts);
    }

    private void replaced(DocumentsReplaced event) {
        var documents = kitDocuments.get(event.module());
        if (documents != null) {
            add(source(documents));
            return;
        }
        CompletableFuture.runAsync(() -> indexing.forget(event.module()), reading)
                .join(); // not while the same documents are being read
        var open = indexing.sources().get(event.module());
        if (open != null) {
            reading.execute(() -> catchUp(open));
        }
    }

    @Override
    public long rebuild() {
        try {
            return CompletableFuture.supplyAsync(this::rebuilt, reading).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void refresh() {
        outbox.drain();
        CompletableFuture.runAsync(() -> {}, reading).join();
        try {
            indexing.live().refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Kind> kinds(Locale locale) {
        return indexing.sources().values().stream()
                .flatMap(s -> s.kinds().keySet().stream()
                        .map(k -> new Kind(s.module(), k, s.texts().text(locale, "search." + k + ".title"))))
                .sorted(Comparator.comparing(Kind::module).thenComparing(Kind::kind))
                .toList();
    }

    private void changed(DocumentChanged change) {
        changed(new DocumentsChanged(change.module(), change.kind(), List.of(change.id())));
    }

    private void changed(DocumentsChanged many) {
        indexing.changed(many);
        if (refreshing.compareAndSet(false, true)) {
            upkeep.schedule(this::makeVisible, VISIBLE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void makeVisible() {
        refreshing.set(false);
        logged("refresh the search", () -> indexing.live().refresh());
    }

    private void catchUp(Source source) {
        if (!logged("read the documents of " + source.module(), () -> indexing.catchUp(source))
                && !reading.isShutdown()) {
            reading.schedule(() -> catchUp(source), AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The set-up page and the city file can change the city's zone while we run. */
    private void renewWhenOutdated() {
        if (indexing.isOutdated() && renewing.compareAndSet(false, true)) {
            reading.execute(() -> {
                logged("rebuild the search index for another zone", indexing::rebuild);
                renewing.set(false);
            });
        }
    }

    private long rebuilt() {
        try {
            var documents = indexing.rebuild();
            LOG.info("The search index was rebuilt with {} documents", documents);
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static boolean logged(String what, Work work) {
        try {
            work.run();
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("Could not {}; it is tried again", what, e);
            return false;
        }
    }

    private static ScheduledExecutorService executor(String name) {
        var one = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "madang-" + name);
            thread.setDaemon(true);
            return thread;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return one;
    }
}
