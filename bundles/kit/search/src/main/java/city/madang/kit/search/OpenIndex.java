// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/**
 * One Lucene index in one folder, open for writing and searching. Marks say what it holds; they become lasting together with
 * the documents, at a commit.
 */
final class OpenIndex implements AutoCloseable {
    /** Raised when {@link Fields} or {@link Analysis} change so that an older index is of no use. */
    private static final String FORMAT = "3";

    private static final String FORMAT_MARK = "format";
    private static final String ZONE_MARK = "zone";
    private static final String WHOLE_MARK = "whole";
    private static final String MODULE_MARK = "module.";

    /** Of documents that are not in a segment yet. Larger segments need fewer merges; our memory is 512 MB by default. */
    private static final double MEGABYTES_IN_MEMORY = 32;

    private final Path folder;
    private final Preparation preparation;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<String, String> marks = new HashMap<>();

    private OpenIndex(Path folder, Preparation preparation, IndexWriterConfig.OpenMode mode) throws IOException {
        this.folder = folder;
        this.preparation = preparation;
        this.directory = directory(folder);
        try {
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig(preparation.analysis().byField())
                            .setOpenMode(mode)
                            .setRAMBufferSizeMB(MEGABYTES_IN_MEMORY));
            writer.getLiveCommitData().forEach(e -> marks.put(e.getKey(), e.getValue()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** A new and empty one. */
    static OpenIndex create(Path folder, Preparation preparation) throws IOException {
        var index = new OpenIndex(folder, preparation, IndexWriterConfig.OpenMode.CREATE);
        index.marks.put(FORMAT_MARK, FORMAT);
        index.marks.put(ZONE_MARK, preparation.zone().getId());
        index.commit();
        return index;
    }

    /** Opens the index of a folder as it was at its last commit. */
    static OpenIndex open(Path folder, Preparation preparation) throws IOException {
        return new OpenIndex(folder, preparation, IndexWriterConfig.OpenMode.APPEND);
    }

    /** Whether the folder has an index that can serve; it may be damaged all the same. */
    static boolean serves(Path folder, Preparation preparation) throws IOException {
        try (var directory = directory(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return false;
            }
            try (var reader = DirectoryReader.open(directory)) {
                var marks = reader.getIndexCommit().getUserData();
                return marks.containsKey(WHOLE_MARK)
                        && FORMAT.equals(marks.get(FORMAT_MARK))
                        && preparation.zone().getId().equals(marks.get(ZONE_MARK));
            }
        }
    }

    /** Newer Java versions need a part of Lucene's jar that an embedded jar cannot give; files then are read the plain way. */
    private static Directory directory(Path folder) throws IOException {
        try {
            return FSDirectory.open(folder);
        } catch (LinkageError noMappedFiles) {
            return new NIOFSDirectory(folder);
        }
    }

    Path folder() {
        return folder;
    }

    Preparation preparation() {
        return preparation;
    }

    /** Puts a document in the place of an older one of that name. */
    void put(Fields.Origin origin, SearchDocument document) throws IOException {
        writer.updateDocument(Fields.key(origin, document.id()), preparation.document(origin, document));
    }

    /** Puts in a document of which there is no older one; that is faster. */
    void add(Fields.Origin origin, SearchDocument document) throws IOException {
        writer.addDocument(preparation.document(origin, document));
    }

    void delete(Fields.Origin origin, String id) throws IOException {
        writer.deleteDocuments(Fields.key(origin, id));
    }

    boolean isEmpty(String module) throws IOException {
        refresh();
        var searcher = acquire();
        try {
            return searcher.getIndexReader().docFreq(new Term(Fields.MODULE, module)) == 0;
        } finally {
            release(searcher);
        }
    }

    /** Deletes what a module's other versions have put in. */
    void deleteOlder(String module, String version) throws IOException {
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.MODULE, module)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.VERSION, version)), Occur.MUST_NOT)
                .build());
    }

    /** Deletes all of a module. */
    void forget(String module) throws IOException {
        writer.deleteDocuments(new Term(Fields.MODULE, module));
        marks.remove(MODULE_MARK + module);
    }

    /** The version of the module whose documents are all in here. */
    Optional<String> holds(String module) {
        return Optional.ofNullable(marks.get(MODULE_MARK + module));
    }

    void markHeld(String module, String version) {
        marks.put(MODULE_MARK + module, version);
    }

    /** From now on the index may be chosen at start. */
    void markWhole() {
        marks.put(WHOLE_MARK, "yes");
    }

    /** What was written is on disk when this returns. */
    void commit() throws IOException {
        writer.setLiveCommitData(Map.copyOf(marks).entrySet());
        writer.commit();
    }

    /** What was written is found when this returns. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** False after a failure to write, for example on a full disk. */
    boolean isWritable() {
        return writer.isOpen();
    }

    /** @throws org.apache.lucene.store.AlreadyClosedException when another index has taken its place */
    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Forgets what was not committed. */
    @Override
    public void close() throws IOException {
        searchers.close();
        try {
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
