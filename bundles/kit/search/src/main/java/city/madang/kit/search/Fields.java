// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;

/**
 * How a document lies in the index. Title and body lie there as {@link Analysis#WORDS}, together as {@link Analysis#LOOSE}
 * pieces, and by the rules of their language when it has any; they are stored once.
 */
final class Fields {
    static final String MODULE = "module";
    static final String KIND = "kind";
    static final String AREA = "area";
    static final String YEAR = "year";
    static final String READERS = "readers";
    static final String ID = "id";
    static final String LANGUAGE = "language";
    static final String PATH = "path";
    static final String WHEN = "when";
    static final String VERSION = "version";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String IN_TITLE = "title_";
    static final String IN_BODY = "body_";
    static final String PIECES = "text_" + Analysis.LOOSE;
    static final String KEYS = "text_" + Analysis.KEYS;
    /** Value of {@link #LANGUAGE} where it cannot be told. */
    static final String UNKNOWN = "und";

    private static final String KEY = "key";
    private static final int LONGEST_TITLE = 500;
    /** What lies further back in a body is neither found nor stored. */
    private static final int LONGEST_BODY = 50_000;
    /** Pieces of what lies further back are not kept: they are many, and a long text has enough words. */
    private static final int LONGEST_IN_PIECES = 5_000;

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType LISTED = type(IndexOptions.DOCS, true);

    private Fields() {}

    /** Names one document in the whole index. */
    static Term key(Origin origin, String id) {
        return new Term(KEY, origin.module + '\n' + origin.kind + '\n' + id);
    }

    /** What documents divide by, as one value. */
    static String kind(String module, String kind) {
        return module + '/' + kind;
    }

    /** Title and body, cut in one way. */
    static List<String> named(String way) {
        return List.of(IN_TITLE + way, IN_BODY + way);
    }

    /** Where a document comes from. */
    record Origin(String module, String version, String kind) {}

    /** @param language of the text; empty when it cannot be told */
    static Document of(Origin origin, SearchDocument from, Optional<String> language, ZoneId zone) {
        var to = new Document();
        to.add(new StringField(KEY, key(origin, from.id()).text(), Field.Store.NO));
        to.add(new KeywordField(MODULE, origin.module, Field.Store.YES));
        to.add(new StringField(VERSION, origin.version, Field.Store.NO));
        to.add(new KeywordField(KIND, kind(origin.module, origin.kind), Field.Store.YES));
        from.area().ifPresent(area -> to.add(new KeywordField(AREA, area.value(), Field.Store.NO)));
        to.add(new KeywordField(YEAR, Integer.toString(from.when().atZone(zone).getYear()), Field.Store.NO));
        from.readers().forEach(each -> to.add(new StringField(READERS, ReaderTokens.of(each), Field.Store.NO)));
        to.add(new StoredField(ID, from.id()));
        to.add(new StringField(LANGUAGE, language.orElse(UNKNOWN), Field.Store.YES));
        to.add(new StoredField(PATH, "/" + origin.module + from.path()));
        to.add(new NumericDocValuesField(WHEN, from.when().toEpochMilli()));
        to.add(new StoredField(WHEN, from.when().toEpochMilli()));
        addTexts(to, start(from.title(), LONGEST_TITLE), start(from.body(), LONGEST_BODY), language);
        return to;
    }

    private static void addTexts(Document to, String title, String body, Optional<String> language) {
        to.add(new StoredField(TITLE, title));
        to.add(new StoredField(BODY, body));
        to.add(new TextField(IN_TITLE + Analysis.WORDS, title, Field.Store.NO));
        to.add(new TextField(IN_BODY + Analysis.WORDS, body, Field.Store.NO));
        language.flatMap(Analysis::rules).ifPresent(rules -> {
            to.add(new TextField(IN_TITLE + rules, title, Field.Store.NO));
            to.add(new TextField(IN_BODY + rules, body, Field.Store.NO));
        });
        if (language.equals(Optional.of("ko"))) {
            to.add(new Field(KEYS, title, LISTED));
            to.add(new Field(KEYS, body, LISTED));
        }
        to.add(new Field(PIECES, title, COUNTED));
        to.add(new Field(PIECES, start(body, LONGEST_IN_PIECES), COUNTED));
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    private static String start(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, longest) - 1));
    }
}
