// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * In which language a text is written. The script decides for most of the world; where languages share one, the small words
 * that Lucene's analysers know ({@link SmallWords}) and letters that only one of them has.
 */
final class LanguageGuess {
    /** Of a text; more would say the same. */
    private static final int READ = 2000;
    /** How much better another language must fit before what a document declares is not believed. */
    private static final double DOUBT = 2.5;
    /** Fewer small words than this may be names. */
    private static final double SOME = 2;

    private static final double MOST_LIKELY = 1.2;
    /** How much more a word counts that also belongs to the language that we expect. */
    private static final double EXPECTED = 1.5;

    private static final Map<Integer, String> SCRIPTS = Map.of(
            UScript.HANGUL, "ko",
            UScript.THAI, "th",
            UScript.GREEK, "el",
            UScript.ARMENIAN, "hy",
            UScript.BENGALI, "bn",
            UScript.TAMIL, "ta",
            UScript.TELUGU, "te",
            UScript.HEBREW, "he",
            UScript.KHMER, "km",
            UScript.LAO, "lo");

    private final SmallWords small = new SmallWords();

    /**
     * The language of a document; the declared one where nothing speaks against it. Empty when it cannot be told.
     *
     * @param declared may be {@link Locale#ROOT}
     */
    Optional<String> of(String text, Locale declared) {
        var stated = Analysis.tag(declared);
        var letters = new Letters(text, READ);
        if (letters.none()) {
            return stated.isEmpty() ? Optional.empty() : Optional.of(stated);
        }
        var byScript = byScript(letters, stated);
        if (byScript.isPresent()) {
            return byScript;
        }
        var fits = writes(stated, letters.script());
        var scores = small.scores(text, letters, READ);
        var best = best(scores, "");
        var doubted = best.isPresent()
                && (!fits || SmallWords.knows(stated))
                && !best.get().equals(stated)
                && scores.get(best.get()) > SOME + DOUBT * scores.getOrDefault(stated, 0.0);
        return stated.isEmpty() || doubted ? best : Optional.of(stated);
    }

    /** The language of a question, which has few words; empty when they do not tell. */
    Optional<String> ofQuestion(String words, Locale reader) {
        var letters = new Letters(words, READ);
        if (letters.none()) {
            return Optional.empty();
        }
        var byScript = byScript(letters, Analysis.tag(reader));
        return byScript.isPresent() ? byScript : best(small.scores(words, letters, READ), Analysis.tag(reader));
    }

    /** Whether a language is written in the script of these words; one that we cannot read is. */
    static boolean canBe(String language, String words) {
        var letters = new Letters(words, READ);
        return letters.none() || writes(language, letters.script());
    }

    private static Optional<String> byScript(Letters letters, String expected) {
        var script = letters.script();
        if (letters.count(UScript.HIRAGANA) + letters.count(UScript.KATAKANA) > letters.count(UScript.HAN) / 10
                && script != UScript.HANGUL
                && script != UScript.LATIN) {
            return Optional.of("ja");
        }
        if (script == UScript.HAN) {
            return Optional.of(expected.equals("ja") && letters.total() < 12 ? "ja" : "zh");
        }
        if (SCRIPTS.containsKey(script)) {
            return Optional.of(SCRIPTS.get(script));
        }
        return letters.special();
    }

    private static Optional<String> best(Map<String, Double> scores, String expected) {
        var weighed = new HashMap<>(scores);
        weighed.computeIfPresent(expected, (l, s) -> s * EXPECTED);
        var sorted = weighed.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(2)
                .toList();
        if (sorted.isEmpty()
                || sorted.size() > 1
                        && sorted.get(0).getValue()
                                < MOST_LIKELY * sorted.get(1).getValue()) {
            return Optional.empty();
        }
        return Optional.of(sorted.get(0).getKey());
    }

    private static boolean writes(String language, int script) {
        if (language.isEmpty()) {
            return false;
        }
        var usual = ULocale.addLikelySubtags(new ULocale(language)).getScript();
        return switch (usual) {
            case "Kore" -> script == UScript.HANGUL || script == UScript.HAN;
            case "Jpan" -> script == UScript.HAN || script == UScript.HIRAGANA || script == UScript.KATAKANA;
            case "Hans", "Hant" -> script == UScript.HAN;
            default -> UScript.getCodeFromName(usual) == script;
        };
    }
}
