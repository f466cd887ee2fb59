// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;

/**
 * How texts of the city's languages become words. A language with rules of its own has its own fields, all others share the
 * general ones. Dictionaries are large, so an analyser is loaded when its first text comes, and only for the city's languages.
 */
final class Analysis {
    /** The fields of languages without rules of their own: Unicode's word boundaries, case and marks folded. */
    static final String GENERAL = "icu";

    private static final Set<String> OWN_RULES = Set.of("en", "ko", "ar");

    private final SortedSet<String> names = new TreeSet<>();
    private final Map<String, Analyzer> loaded = new ConcurrentHashMap<>();

    Analysis(Collection<Locale> languages) {
        names.add(GENERAL);
        languages.stream().map(Locale::getLanguage).filter(OWN_RULES::contains).forEach(names::add);
    }

    /** Every name that {@link #name} can give. */
    SortedSet<String> names() {
        return names;
    }

    /** Under which name texts of a language are analysed. */
    String name(Locale language) {
        return names.contains(language.getLanguage()) ? language.getLanguage() : GENERAL;
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
            case "en" -> chain(ICUTokenizer::new, Analysis::english);
            case "ko" -> chain(KoreanTokenizer::new, Analysis::korean);
            case "ar" -> chain(ICUTokenizer::new, Analysis::arabic);
            default -> chain(ICUTokenizer::new, ICUFoldingFilter::new);
        };
    }

    private static TokenStream english(TokenStream words) {
        var folded = new ICUFoldingFilter(new EnglishPossessiveFilter(words));
        return new PorterStemFilter(new StopFilter(folded, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET));
    }

    private static TokenStream korean(TokenStream words) {
        return new ICUFoldingFilter(new KoreanReadingFormFilter(new KoreanPartOfSpeechStopFilter(words)));
    }

    private static TokenStream arabic(TokenStream words) {
        var digits = new DecimalDigitFilter(new LowerCaseFilter(words));
        var kept = new StopFilter(digits, ArabicAnalyzer.getDefaultStopSet());
        return new ICUFoldingFilter(new ArabicStemFilter(new ArabicNormalizationFilter(kept)));
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
}
