// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import city.madang.kit.SearchWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/** Words that editors say are alike, ready to be put into questions. Immutable: a change makes another. */
final class Synonyms {
    static final Synonyms NONE = new Synonyms(List.of(), new Analysis());

    private static final int LONGEST = 6;

    private final List<SearchWords.Group> groups;
    private final Analysis analysis;
    private final Map<String, Map<String, List<Other>>> byName = new ConcurrentHashMap<>();

    /** @param language empty for all */
    private record Other(Optional<String> language, String phrase) {}

    Synonyms(List<SearchWords.Group> groups, Analysis analysis) {
        this.groups = groups;
        this.analysis = analysis;
    }

    /** Adds to every word, and to every row of words, what is said to be like it. Returns what a document gains by having that. */
    List<Query> apply(List<Part> parts, Languages languages) {
        var gains = new ArrayList<Query>();
        if (!groups.isEmpty()) {
            apply(parts, languages, Analysis.WORDS, Part::text, gains);
            for (var each : languages.rules()) {
                apply(parts, languages, each, part -> part.byRules(each), gains);
            }
        }
        return gains;
    }

    private void apply(
            List<Part> parts, Languages languages, String name, Function<Part, String> text, List<Query> gains) {
        var known = byName.computeIfAbsent(name, this::read);
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST); to++) {
                var row = parts.subList(from, to);
                var asked = row.stream().map(text).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
                for (var other : known.getOrDefault(asked, List.of())) {
                    if (other.language.isEmpty() || languages.likely().equals(other.language)) {
                        var words = cut(name, other.phrase);
                        row.forEach(part -> part.addSynonym(name, words));
                        gains.add(gain(name, words, (float) row.size() / parts.size()));
                    }
                }
            }
        }
    }

    /** As much as the words of a way would count that it stands for. */
    private static Query gain(String name, List<String> words, float share) {
        var any = Fields.named(name).stream()
                .map(field -> Part.together(field, words))
                .toList();
        return new BoostQuery(new ConstantScoreQuery(Question.anyOf(any)), share);
    }

    private Map<String, List<Other>> read(String name) {
        var known = new HashMap<String, List<Other>>();
        for (var group : groups) {
            var language = group.language().map(Analysis::tag);
            for (var word : group.words()) {
                var others = known.computeIfAbsent(String.join(" ", cut(name, word)), w -> new ArrayList<>());
                group.words().stream()
                        .filter(other -> !other.equals(word))
                        .forEach(other -> others.add(new Other(language, other)));
            }
        }
        known.remove("");
        return known;
    }

    private List<String> cut(String name, String phrase) {
        return Cut.of(analysis.analyzer(name), phrase, 20).stream()
                .filter(Cut::whole)
                .map(Cut::text)
                .toList();
    }
}
