// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.SuggestionTraining.Learnt;
import city.madang.kit.search.TextWords;
import city.madang.kit.search.learning.Lexicon.Bag;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import city.madang.suggest.Suggestion;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.suggest.Suggestion.Guess;
import city.madang.suggest.Suggestion.Like;
import de.bwaldvogel.liblinear.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everything that was learnt from one module's cases: words and numbers, no texts. Safe for several threads.
 *
 * @param idf by number in the lexicon
 * @param learnt for people
 */
public record Knowledge(
        Lexicon lexicon, float[] idf, Decision service, Decision department, LikeCases like, Learnt learnt) {
    private static final int MOST_REASONS = 5;

    /** The same cases in the same order give the same knowledge. */
    public static Knowledge learn(TextWords words, Iterable<DecidedCase> cases) {
        var traits = new Traits(words);
        var lexicon = new Lexicon();
        var bags = new ArrayList<Bag>();
        var decided = new ArrayList<Like>();
        for (var each : cases) {
            if (each.service().isPresent() || each.department().isPresent()) {
                bags.add(lexicon.learn(traits.of(each.subject())));
                decided.add(new Like(each.id(), each.service(), each.department()));
            }
        }
        return learn(lexicon, bags, decided);
    }

    private static Knowledge learn(Lexicon all, List<Bag> allBags, List<Like> decided) {
        var idfOfAll = Scale.of(all, allBags).idf();
        var kept = IntStream.range(0, all.size())
                .filter(trait -> idfOfAll[trait] > 0)
                .toArray();
        var lexicon = new Lexicon(Arrays.stream(kept).mapToObj(all::name).toList());
        var idf = new float[kept.length];
        for (int trait = 0; trait < kept.length; trait++) {
            idf[trait] = idfOfAll[kept[trait]];
        }
        var bags = allBags.stream().map(bag -> renumbered(bag, all, lexicon)).toList();
        var scale = new Scale(lexicon, idf);
        var services =
                new Learner(lexicon, bags, decided.stream().map(Like::service).toList());
        var departments = new Learner(
                lexicon, bags, decided.stream().map(Like::department).toList());
        var service = services.learn(scale, "service");
        var department = departments.learn(scale, "department");
        var like = IntStream.range(0, bags.size())
                .mapToObj(i -> new LikeCases.Case(decided.get(i), bags.get(i)))
                .toList();
        var learnt = new Learnt(
                Math.max(services.cases(), departments.cases()),
                lexicon.size(),
                Stream.of(service.quality(), department.quality())
                        .flatMap(Optional::stream)
                        .toList());
        return new Knowledge(
                lexicon, idf, service.decision(), department.decision(), new LikeCases(like, lexicon), learnt);
    }

    private static Bag renumbered(Bag bag, Lexicon from, Lexicon to) {
        var numbers = new int[bag.traits().length];
        var counts = new int[numbers.length];
        int there = 0;
        for (int i = 0; i < numbers.length; i++) {
            int number = to.find(from.name(bag.traits()[i]));
            if (number >= 0) {
                numbers[there] = number;
                counts[there++] = bag.counts()[i];
            }
        }
        return new Bag(Arrays.copyOf(numbers, there), Arrays.copyOf(counts, there));
    }

    /** Nothing when neither a word nor a fact of it is known. */
    public Suggestion suggest(TextWords words, Subject about) {
        var seen = new Traits(words).of(about);
        var bag = lexicon.known(seen);
        if (bag.traits().length == 0) {
            return Suggestion.NONE;
        }
        var scale = new Scale(lexicon, idf);
        var nodes = scale.encode(bag);
        boolean spoken = scale.hasWord(bag);
        return new Suggestion(
                guess(service.candidates(nodes, spoken), service, nodes, seen),
                guess(department.candidates(nodes, spoken), department, nodes, seen),
                like.of(bag, lexicon, idf));
    }

    private Guess guess(List<Candidate> candidates, Decision decision, Feature[] nodes, List<Traits.Trait> seen) {
        if (candidates.isEmpty()) {
            return Guess.NONE;
        }
        var reasons = decision.reasons(nodes, candidates.get(0).code());
        return new Guess(candidates, shown(reasons, seen, Traits.WORD), shown(reasons, seen, Traits.FACT));
    }

    private List<String> shown(List<Integer> traits, List<Traits.Trait> seen, char kind) {
        return traits.stream()
                .map(lexicon::name)
                .filter(name -> name.charAt(0) == kind)
                .flatMap(name -> seen.stream()
                        .filter(each ->
                                each.name().equals(name) && !each.shown().isEmpty())
                        .map(Traits.Trait::shown)
                        .limit(1))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }
}
