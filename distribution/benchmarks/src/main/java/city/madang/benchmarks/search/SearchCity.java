// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.search;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.kit.OpenModule;
import city.madang.kit.Permissions;
import city.madang.kit.data.DataFolderOnDisk;
import city.madang.kit.data.DataStore;
import city.madang.kit.l10n.InstalledLanguages;
import city.madang.kit.modules.city.CityFile;
import city.madang.kit.search.CitySearch;
import city.madang.kit.search.EditorsWords;
import city.madang.module.Offer;
import city.madang.search.DocumentSource;
import city.madang.search.Hit;
import city.madang.search.SearchAnswer;
import city.madang.search.SearchQuery;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kit's search as the city runs it, over sources of documents by their kind, without the web. */
final class SearchCity implements AutoCloseable {
    private final Deque<AutoCloseable> undo = new ArrayDeque<>();
    final CitySearch search;

    /** Returns when all documents can be found. */
    SearchCity(Path folder, Map<String, DocumentSource> kinds) throws Exception {
        Files.writeString(
                folder.resolve("city.cfg"),
                "city = Bench\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,zh,vi,ar\n");
        var data = new DataFolderOnDisk(folder.resolve("data"));
        var store = kept(DataStore.derbyInMemory("search-" + System.nanoTime()));
        var file = kept(new CityFile(folder, "city.cfg", false, data));
        var outbox = kept(store.outbox(data.node()));
        var words = new EditorsWords(store, Clock.systemUTC());
        undo.push(words::close);
        search = new CitySearch(
                data,
                file,
                new InstalledLanguages(file::city),
                outbox,
                (visitor, action, record, holder) -> new Permissions.Decision.Allowed(),
                words);
        undo.push(search::close);
        var offer = Offer.of();
        kinds.forEach(offer::search);
        search.mount(new OpenModule("desk", "1.0.0", getClass().getClassLoader(), null, null, offer));
        search.refresh();
    }

    Sliced<Hit> find(String words, Locale reader, int most) {
        return search.find(query(words, reader, most));
    }

    /** The same with what it divides by, and another spelling. */
    SearchAnswer answer(String words, Locale reader, int most) {
        return search.answer(query(words, reader, most));
    }

    private static SearchQuery query(String words, Locale reader, int most) {
        return new SearchQuery(words, reader, Optional.empty(), Optional.empty(), new Slice(1, most));
    }

    private <T extends AutoCloseable> T kept(T part) {
        undo.push(part);
        return part;
    }

    @Override
    public void close() {
        try {
            while (!undo.isEmpty()) {
                undo.pop().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("the search did not close", e);
        }
    }
}
