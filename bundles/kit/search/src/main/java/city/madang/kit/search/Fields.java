// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** How a document lies in the index. {@code title_<name>} and {@code body_<name>} are named by {@link Analysis#name}. */
final class Fields {
    static final String MODULE = "module";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String PATH = "path";
    static final String WHEN = "when";
    static final String VERSION = "version";
    static final String TITLE = "title_";
    static final String BODY = "body_";

    private static final String KEY = "key";
    private static final int LONGEST_TITLE = 500;
    /** What lies further back in a body is neither found nor stored. */
    private static final int LONGEST_BODY = 50_000;

    private Fields() {}

    /** Names one document in the whole index. */
    static Term key(String module, String kind, String id) {
        return new Term(KEY, module + '\n' + kind + '\n' + id);
    }

    static Document of(String module, String version, String kind, SearchDocument from, Analysis analysis) {
        var name = analysis.name(from.language());
        var to = new Document();
        to.add(new StringField(KEY, key(module, kind, from.id()).text(), Field.Store.NO));
        to.add(new StringField(MODULE, module, Field.Store.YES));
        to.add(new StringField(VERSION, version, Field.Store.NO));
        to.add(new StringField(KIND, kind, Field.Store.YES));
        to.add(new StoredField(ID, from.id()));
        to.add(new StoredField(LANGUAGE, from.language().toLanguageTag()));
        to.add(new StoredField(PATH, "/" + module + from.path()));
        to.add(new NumericDocValuesField(WHEN, from.when().toEpochMilli()));
        to.add(new StoredField(WHEN, from.when().toEpochMilli()));
        to.add(new TextField(TITLE + name, start(from.title(), LONGEST_TITLE), Field.Store.YES));
        to.add(new TextField(BODY + name, start(from.body(), LONGEST_BODY), Field.Store.YES));
        return to;
    }

    private static String start(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1));
    }
}
