// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.event.Event;
import city.madang.geo.AreaId;
import city.madang.identity.Action;
import city.madang.identity.Guarded;
import city.madang.identity.Visitor;
import city.madang.kit.DocumentsReplaced;
import city.madang.kit.Languages;
import city.madang.kit.OpenModule;
import city.madang.kit.Outbox;
import city.madang.kit.Permissions;
import city.madang.kit.data.DataStore;
import city.madang.l10n.Texts;
import city.madang.module.Offer;
import city.madang.search.DocumentChanged;
import city.madang.search.DocumentSource;
import city.madang.search.DocumentsChanged;
import city.madang.search.Hit;
import city.madang.search.Readers;
import city.madang.search.SearchDocument;
import city.madang.search.SearchQuery;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** A town with one module "desk" that offers the kind "answer", on a data folder of its own. */
final class Town implements AutoCloseable {
    final ConcurrentSkipListMap<String, SearchDocument> documents = new ConcurrentSkipListMap<>();
    final DocumentSource source = new DocumentSource() {
        @Override
        public Optional<SearchDocument> document(String id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        public List<SearchDocument> documentsAfter(String after, int most) {
            return documents.tailMap(after, false).values().stream().limit(most).toList();
        }
    };
    final Path data;
    final TestCity city = new TestCity();
    CitySearch search;
    EditorsWords words;
    private final DataStore store = DataStore.derbyInMemory("search" + UUID.randomUUID());
    private Consumer<DocumentChanged> deliver;
    private Consumer<DocumentsChanged> deliverMany;
    private Consumer<DocumentsReplaced> deliverReplaced;
    private AutoCloseable mounted;

    Town(Path data) {
        this.data = data;
    }

    Town speaking(String... tags) {
        city.languages =
                java.util.Arrays.stream(tags).map(Locale::forLanguageTag).toList();
        return this;
    }

    Town start() throws Exception {
        words = new EditorsWords(store, Clock.systemUTC());
        search = new CitySearch(new TestFolder(data), city, new Words(), new Post(), this::decide, words);
        return this;
    }

    Town open(String version) throws Exception {
        return open(version, source);
    }

    Town open(String version, DocumentSource answers) throws Exception {
        mounted = search.mount(new OpenModule(
                "desk",
                version,
                getClass().getClassLoader(),
                null,
                null,
                Offer.of().search("answer", answers)));
        search.refresh();
        return this;
    }

    void closeModule() throws Exception {
        mounted.close();
    }

    /** As the house decides: a role, and the official's own department. */
    private Permissions.Decision decide(
            Visitor visitor, Action action, Optional<Guarded> record, Optional<String> holder) {
        var official = visitor.official();
        var may = official.isPresent()
                && action.roles().stream().anyMatch(official.get()::holds)
                && (record.isEmpty()
                        || record.get().department().isEmpty()
                        || record.get().department().equals(official.get().department()));
        return may ? new Permissions.Decision.Allowed() : new Permissions.Decision.SignIn();
    }

    /** Only for these readers. */
    Town only(String id, String title, String body, Readers... readers) {
        documents.put(
                id,
                new SearchDocument(
                        id,
                        Locale.ENGLISH,
                        title,
                        body,
                        "/answers/" + id,
                        Optional.of(new AreaId("secret-area")),
                        Instant.parse("1999-01-01T00:00:00Z"),
                        Set.of(readers)));
        return this;
    }

    Town put(String id, String language, String title, String body) {
        documents.put(
                id,
                new SearchDocument(
                        id,
                        Locale.forLanguageTag(language),
                        title,
                        body,
                        "/answers/" + id,
                        Optional.empty(),
                        Instant.parse("2026-01-01T00:00:00Z")));
        return this;
    }

    /** What the outbox does after a commit. */
    void told(String id) {
        deliver.accept(new DocumentChanged("desk", "answer", id));
    }

    void toldAtOnce(List<String> ids) {
        deliverMany.accept(new DocumentsChanged("desk", "answer", ids));
    }

    /** What is done after a module's tables were put back. */
    void toldOfAll() {
        deliverReplaced.accept(new DocumentsReplaced("desk"));
    }

    Sliced<Hit> find(String language, String words) {
        search.refresh();
        return search.find(new SearchQuery(
                words, Locale.forLanguageTag(language), Optional.empty(), Optional.empty(), new Slice(1, 10)));
    }

    List<String> ids(String language, String words) {
        return find(language, words).items().stream().map(Hit::id).toList();
    }

    @Override
    public void close() {
        try {
            search.close();
            words.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Words implements Languages {
        @Override
        public List<Locale> offered() {
            return city.languages;
        }

        @Override
        public List<Locale> installed() {
            return city.languages;
        }

        @Override
        public Locale best(String acceptLanguage) {
            return city.languages.get(0);
        }

        @Override
        public boolean rightToLeft(Locale locale) {
            return false;
        }

        @Override
        public Texts texts(String module, ClassLoader loader) {
            return new Texts() {
                @Override
                public String text(Locale locale, String key, Object... arguments) {
                    return module + ":" + key;
                }

                @Override
                public Optional<String> find(Locale locale, String key, Object... arguments) {
                    return Optional.of(text(locale, key));
                }
            };
        }
    }

    private final class Post implements Outbox {
        @Override
        public <E extends Event> AutoCloseable receive(
                String receiver, boolean eachNode, Class<E> type, Consumer<E> handler) {
            if (type == DocumentsChanged.class) {
                deliverMany = change -> handler.accept(type.cast(change));
                return () -> deliverMany = change -> {};
            }
            if (type == DocumentsReplaced.class) {
                deliverReplaced = change -> handler.accept(type.cast(change));
                return () -> deliverReplaced = change -> {};
            }
            if (type != DocumentChanged.class) {
                return () -> {};
            }
            deliver = change -> handler.accept(type.cast(change));
            return () -> deliver = change -> {};
        }

        @Override
        public List<Parked> parked(int most) {
            return List.of();
        }

        @Override
        public void retry(long delivery) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drain() {
            // told() delivers at once
        }
    }
}
