// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.Slice;
import city.madang.kit.Permissions;
import city.madang.search.DocumentsChanged;
import city.madang.search.Hit;
import city.madang.search.SearchQuery;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingTest {
    @TempDir
    Path folder;

    @Test
    void opensTheIndexAgainAfterAFailureToWriteAndLosesNothing() throws Exception {
        var documents = new Town(folder);
        var indexing = new Indexing(folder, () -> new Preparation(new Analysis(), new LanguageGuess(), ZoneOffset.UTC));
        indexing.add(new Source("desk", "1", Map.of("answer", documents.source), null));
        documents.put("1", "en", "First lamp", "x").put("2", "en", "Second lamp", "x");
        indexing.changed(new DocumentsChanged("desk", "answer", List.of("1")));
        indexing.live().close(); // as Lucene itself does when the disk is full
        assertThatThrownBy(() -> indexing.changed(new DocumentsChanged("desk", "answer", List.of("2"))))
                .as("refused, so the outbox tries again")
                .isInstanceOf(RuntimeException.class);
        indexing.changed(new DocumentsChanged("desk", "answer", List.of("2")));
        indexing.live().refresh();
        assertThat(found(indexing)).containsExactlyInAnyOrder("1", "2");
        indexing.close();
    }

    private static List<String> found(Indexing indexing) throws Exception {
        var index = indexing.live();
        var searcher = index.acquire();
        try {
            var lamp = new SearchQuery("lamp", Locale.ENGLISH, Optional.empty(), Optional.empty(), new Slice(1, 10));
            return new Finder(
                            searcher,
                            new Reading(
                                    index.preparation().analysis(),
                                    index.preparation().guess(),
                                    new ReaderTokens((who, what, record, holder) -> new Permissions.Decision.SignIn()),
                                    Synonyms.NONE))
                    .find(lamp, indexing.sources().keySet()).items().stream()
                            .map(Hit::id)
                            .toList();
        } finally {
            index.release(searcher);
        }
    }
}
