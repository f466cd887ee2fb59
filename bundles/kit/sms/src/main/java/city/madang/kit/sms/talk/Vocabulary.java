// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.kit.Languages;
import city.madang.kit.sms.text.Spelling;
import city.madang.l10n.Texts;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kit's own words in every language: what it says, and what it understands everywhere. */
final class Vocabulary {
    private static final List<String> LANGUAGE_WORDS = List.of("lang", "language");

    private static final List<String> PSEUDO = List.of("XA", "XB");

    private final Languages languages;
    private final Texts texts;

    Vocabulary(Languages languages, Texts texts) {
        this.languages = languages;
        this.texts = texts;
    }

    /** Words that mean the same in every dialogue; their texts are {@code words.<name>}. */
    enum Word {
        HELP,
        STOP,
        START,
        HELLO,
        BACK,
        MORE,
        YES,
        NO,
        DONE;

        private String key() {
            return "words." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Without the made-up languages that a demo shows on pages. */
    List<Locale> offered() {
        return languages.offered().stream()
                .filter(locale -> !PSEUDO.contains(locale.getCountry()))
                .toList();
    }

    Locale standard() {
        return offered().get(0);
    }

    String text(Locale locale, String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    /** Whether the whole text is that word in any language. */
    boolean is(Word word, String text) {
        var bare = Spelling.bare(text);
        return !bare.isEmpty()
                && offered().stream()
                        .anyMatch(locale ->
                                Spelling.list(texts.text(locale, word.key())).contains(bare));
    }

    /** The language in which the text is that word, the sender's own first. */
    Optional<Locale> spoken(Word word, String text) {
        var bare = Spelling.bare(text);
        return offered().stream()
                .filter(locale -> Spelling.list(texts.text(locale, word.key())).contains(bare))
                .findFirst();
    }

    boolean spokenIn(Word word, String text, Locale locale) {
        return Spelling.list(texts.text(locale, word.key())).contains(Spelling.bare(text));
    }

    /** How the word is written, for telling people. */
    String first(Word word, Locale locale) {
        return texts.text(locale, word.key()).split("[,،、]", 2)[0].strip();
    }

    /** The language that is asked for: its own name, or a word for language and then its name or tag. */
    Optional<Locale> asked(String text) {
        var bare = Spelling.bare(text);
        for (var locale : offered()) {
            if (names(locale).contains(bare)) {
                return Optional.of(locale);
            }
        }
        var words = bare.split(" ", 2);
        if (words.length == 2 && isLanguageWord(words[0])) {
            return offered().stream()
                    .filter(locale -> names(locale).contains(words[1])
                            || locale.toLanguageTag().equalsIgnoreCase(words[1])
                            || locale.getLanguage().equalsIgnoreCase(words[1])
                            || Spelling.bare(locale.getDisplayLanguage(Locale.ENGLISH))
                                    .equals(words[1]))
                    .findFirst();
        }
        return Optional.empty();
    }

    /** Whether the text asks which languages there are. */
    boolean asksForLanguages(String text) {
        return isLanguageWord(Spelling.bare(text).split(" ", 2)[0]);
    }

    private boolean isLanguageWord(String word) {
        return LANGUAGE_WORDS.contains(word)
                || offered().stream()
                        .anyMatch(locale -> Spelling.list(texts.text(locale, "words.language"))
                                .contains(word));
    }

    private static List<String> names(Locale locale) {
        return List.of(Spelling.bare(name(locale)));
    }

    /** The language's name in itself. */
    static String name(Locale locale) {
        return ULocale.forLocale(locale).getDisplayLanguage(ULocale.forLocale(locale));
    }
}
