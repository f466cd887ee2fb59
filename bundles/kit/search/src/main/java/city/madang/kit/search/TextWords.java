// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words of a text as the search reads them: by the rules of its language, else as written and in pieces. */
public final class TextWords {
    private final Analysis analysis;
    private final LanguageGuess guess = new LanguageGuess();

    TextWords(Analysis analysis) {
        this.analysis = analysis;
    }

    /** With the dictionaries that the search has loaded. */
    public static TextWords of(EditorsWords words) {
        return new TextWords(words.analysis());
    }

    /** With dictionaries of its own. */
    public static TextWords alone() {
        return new TextWords(new Analysis());
    }

    /**
     * A word.
     *
     * @param form in which words that mean the same are alike
     * @param shown as it was written; empty for a piece of a word
     */
    public record Word(String form, String shown) {}

    /** @param declared the text's language; a text that says otherwise is read as what it says */
    public List<Word> of(String text, Locale declared) {
        var all = new ArrayList<Word>();
        Optional<String> rules = guess.of(text, declared).flatMap(Analysis::rules);
        if (rules.isPresent()) {
            read(rules.get(), text, all::add);
        } else {
            read(Analysis.WORDS, text, all::add);
            read(Analysis.LOOSE, text, piece -> all.add(new Word("~" + piece.form(), "")));
        }
        return all;
    }

    private void read(String way, String text, Consumer<Word> each) {
        try (var stream = analysis.analyzer(way).tokenStream("", text)) {
            var form = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                each.accept(new Word(form.toString(), text.substring(place.startOffset(), place.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
