// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How texts become words, in three ways. {@link #WORDS}: as they are written, without case and marks, for every language.
 * {@link #LOOSE}: pieces of words, which bridge endings and spellings in languages without rules. And by the rules of a
 * language, where Lucene or we have some. Dictionaries are large, so rules are loaded when their first text comes.
 */
final class Analysis {
    static final String WORDS = "word";
    static final String LOOSE = "loose";
    /** Words of Hangul by their letters, for misspellings. */
    static final String KEYS = "keys";

    private static final Map<String, Supplier<Analyzer>> RULES = Map.ofEntries(
            Map.entry("ar", () -> chain(StandardTokenizer::new, Analysis::arabic)),
            Map.entry("bg", BulgarianAnalyzer::new),
            Map.entry("bn", BengaliAnalyzer::new),
            Map.entry("ca", CatalanAnalyzer::new),
            Map.entry("ckb", SoraniAnalyzer::new),
            Map.entry("cs", CzechAnalyzer::new),
            Map.entry("da", DanishAnalyzer::new),
            Map.entry("de", GermanAnalyzer::new),
            Map.entry("el", GreekAnalyzer::new),
            Map.entry("en", EnglishAnalyzer::new),
            Map.entry("es", SpanishAnalyzer::new),
            Map.entry("et", EstonianAnalyzer::new),
            Map.entry("eu", BasqueAnalyzer::new),
            Map.entry("fa", PersianAnalyzer::new),
            Map.entry("fi", FinnishAnalyzer::new),
            Map.entry("fr", FrenchAnalyzer::new),
            Map.entry("ga", IrishAnalyzer::new),
            Map.entry("gl", GalicianAnalyzer::new),
            Map.entry("hi", HindiAnalyzer::new),
            Map.entry("hu", HungarianAnalyzer::new),
            Map.entry("hy", ArmenianAnalyzer::new),
            Map.entry("id", IndonesianAnalyzer::new),
            Map.entry("it", ItalianAnalyzer::new),
            Map.entry("ja", JapaneseAnalyzer::new),
            Map.entry("ko", () -> chain(KoreanTokenizer::new, Analysis::korean)),
            Map.entry("lt", LithuanianAnalyzer::new),
            Map.entry("lv", LatvianAnalyzer::new),
            Map.entry("mn", () -> chain(StandardTokenizer::new, t -> new MongolianStem(new LowerCaseFilter(t)))),
            Map.entry("ne", NepaliAnalyzer::new),
            Map.entry("nl", DutchAnalyzer::new),
            Map.entry("no", NorwegianAnalyzer::new),
            Map.entry("pt", PortugueseAnalyzer::new),
            Map.entry("ro", RomanianAnalyzer::new),
            Map.entry("ru", RussianAnalyzer::new),
            Map.entry("sr", SerbianAnalyzer::new),
            Map.entry("sv", SwedishAnalyzer::new),
            Map.entry("ta", TamilAnalyzer::new),
            Map.entry("te", TeluguAnalyzer::new),
            Map.entry("tr", TurkishAnalyzer::new),
            Map.entry("vi", () -> chain(StandardTokenizer::new, Analysis::vietnamese)),
            Map.entry("zh", () -> chain(StandardTokenizer::new, t -> new HanFolding(new ICUFoldingFilter(t)))));

    /** Languages that share another's rules: the two written Norwegians, and Malay, which is close to Indonesian. */
    private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "ms", "id");

    private final Map<String, Analyzer> loaded = new ConcurrentHashMap<>();

    /** The name of a language's own rules; empty where there are none. */
    static Optional<String> rules(String language) {
        var name = SAME.getOrDefault(language, language);
        return RULES.containsKey(name) ? Optional.of(name) : Optional.empty();
    }

    /** By name. */
    Analyzer analyzer(String name) {
        return loaded.computeIfAbsent(name, Analysis::load);
    }

    /** By field, of which the name is what follows the last underscore. */
    Analyzer byField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return analyzer(field.substring(field.lastIndexOf('_') + 1));
            }
        };
    }

    private static Analyzer load(String name) {
        return switch (name) {
            case WORDS -> chain(ICUTokenizer::new, t -> new HanFolding(new ICUFoldingFilter(t)));
            case KEYS -> chain(ICUTokenizer::new, t -> new HangulKeys(new ICUFoldingFilter(t)));
            case LOOSE -> chain(Runs::new, t -> new Pieces(new HanFolding(new ICUNormalizer2Filter(t))));
            default -> RULES.get(name).get();
        };
    }

    private static TokenStream korean(TokenStream words) {
        return new ICUFoldingFilter(new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words)));
    }

    private static TokenStream arabic(TokenStream words) {
        var digits = new DecimalDigitFilter(new LowerCaseFilter(words));
        var kept = new StopFilter(digits, ArabicAnalyzer.getDefaultStopSet());
        return new ArabicRoots(new ICUFoldingFilter(new ArabicStemFilter(new ArabicNormalizationFilter(kept))));
    }

    /** Marks are kept, because they tell words apart; most words have two syllables, so pairs are words too. */
    private static TokenStream vietnamese(TokenStream syllables) {
        return new ShingleFilter(new VietnameseTones(new LowerCaseFilter(syllables)), 2, 2);
    }

    private static Analyzer chain(Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> filters) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = tokenizer.get();
                return new TokenStreamComponents(source, filters.apply(source));
            }
        };
    }

    /** A language's name in the index: its tag without country and script. */
    static String tag(Locale locale) {
        return locale.getLanguage();
    }
}
