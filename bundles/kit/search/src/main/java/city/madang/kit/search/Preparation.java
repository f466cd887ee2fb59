// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.search.SearchDocument;
import java.time.ZoneId;
import org.apache.lucene.document.Document;

/**
 * Makes documents ready for the index.
 *
 * @param zone in which years are counted
 */
record Preparation(Analysis analysis, LanguageGuess guess, ZoneId zone) {
    Document document(Fields.Origin origin, SearchDocument from) {
        var language = guess.of(from.title() + "\n" + from.body(), from.language());
        return Fields.of(origin, from, language, zone);
    }
}
