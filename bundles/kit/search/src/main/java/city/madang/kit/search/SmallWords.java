// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * The words that make sentences of a language and say nothing of its subject. Lucene leaves them out when it indexes; here they
 * tell the language, without any data of our own.
 */
final class SmallWords {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Map<String, CharArraySet> LATIN = Map.ofEntries(
            Map.entry("en", EnglishAnalyzer.getDefaultStopSet()),
            Map.entry("de", GermanAnalyzer.getDefaultStopSet()),
            Map.entry("fr", FrenchAnalyzer.getDefaultStopSet()),
            Map.entry("es", SpanishAnalyzer.getDefaultStopSet()),
            Map.entry("pt", PortugueseAnalyzer.getDefaultStopSet()),
            Map.entry("it", ItalianAnalyzer.getDefaultStopSet()),
            Map.entry("nl", DutchAnalyzer.getDefaultStopSet()),
            Map.entry("sv", SwedishAnalyzer.getDefaultStopSet()),
            Map.entry("da", DanishAnalyzer.getDefaultStopSet()),
            Map.entry("no", NorwegianAnalyzer.getDefaultStopSet()),
            Map.entry("fi", FinnishAnalyzer.getDefaultStopSet()),
            Map.entry("hu", HungarianAnalyzer.getDefaultStopSet()),
            Map.entry("ro", RomanianAnalyzer.getDefaultStopSet()),
            Map.entry("tr", TurkishAnalyzer.getDefaultStopSet()),
            Map.entry("cs", CzechAnalyzer.getDefaultStopSet()),
            Map.entry("ca", CatalanAnalyzer.getDefaultStopSet()),
            Map.entry("eu", BasqueAnalyzer.getDefaultStopSet()),
            Map.entry("gl", GalicianAnalyzer.getDefaultStopSet()),
            Map.entry("id", IndonesianAnalyzer.getDefaultStopSet()),
            Map.entry("lv", LatvianAnalyzer.getDefaultStopSet()),
            Map.entry("lt", LithuanianAnalyzer.getDefaultStopSet()),
            Map.entry("ga", IrishAnalyzer.getDefaultStopSet()),
            Map.entry("et", EstonianAnalyzer.getDefaultStopSet()));

    private static final Map<String, CharArraySet> CYRILLIC = Map.of(
            "ru", RussianAnalyzer.getDefaultStopSet(),
            "bg", BulgarianAnalyzer.getDefaultStopSet());

    private static final Map<String, CharArraySet> DEVANAGARI = Map.of(
            "hi", HindiAnalyzer.getDefaultStopSet(),
            "ne", NepaliAnalyzer.getDefaultStopSet());

    private final Map<String, List<String>> languages = new HashMap<>();

    SmallWords() {
        for (var script : List.of(LATIN, CYRILLIC, DEVANAGARI)) {
            script.forEach((language, words) -> {
                for (var word : words) {
                    languages
                            .computeIfAbsent(new String((char[]) word), w -> new ArrayList<>(2))
                            .add(language);
                }
            });
        }
    }

    static boolean knows(String language) {
        return LATIN.containsKey(language) || CYRILLIC.containsKey(language) || DEVANAGARI.containsKey(language);
    }

    /** By language; a word that several languages have counts less for each. */
    Map<String, Double> scores(String text, Letters letters, int most) {
        var scores = new HashMap<String, Double>();
        var script = letters.script();
        if (script != UScript.LATIN && script != UScript.CYRILLIC && script != UScript.DEVANAGARI) {
            return scores;
        }
        var read = text.length() > most ? text.substring(0, most) : text;
        for (var word : BETWEEN.split(read.toLowerCase(Locale.ROOT))) {
            var known = languages.getOrDefault(word, List.of());
            known.forEach(language -> scores.merge(language, 1.0 / known.size(), Double::sum));
        }
        return scores;
    }
}
