// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.FunctionPack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The progressive system map: what a city has for each function at a moment, and when what is missing should come.
 *
 * @param entries one for each function, what is needed before what needs it
 */
public record SystemMap(Moment moment, List<Entry> entries) {
    public SystemMap {
        entries = List.copyOf(entries);
    }

    /**
     * A function on the map.
     *
     * @param systems that cover it, or will
     * @param module whether an installed module of this kit gives it
     * @param plan when it should come; empty when it is there, and for years that are over
     * @param after functions that are not there yet and have to come first
     */
    public record Entry(
            CityFunction function,
            Cover cover,
            List<CitySystem> systems,
            boolean module,
            Optional<Wish> plan,
            List<CityFunction> after) {
        public Entry {
            systems = List.copyOf(systems);
            after = List.copyOf(after);
        }
    }

    /**
     * What a city has and wants.
     *
     * @param installed ids of modules that run
     * @param wishes by function; one that is not there is wanted {@link Wish#NONE later}
     */
    public record Found(FunctionPack pack, List<CitySystem> systems, Set<String> installed, Map<String, Wish> wishes) {}

    public static SystemMap of(Found found, Moment moment) {
        var covers = new HashMap<String, Cover>();
        found.pack().functions().forEach(each -> covers.put(each.key(), cover(found, each, moment)));
        var plan = moment.isPast() ? Map.<String, Wish>of() : plan(found, moment);
        moment.after()
                .ifPresent(step -> plan.forEach((key, wish) -> {
                    if (wish.step().compareTo(step) <= 0) {
                        covers.put(key, Cover.BY_PLAN);
                    }
                }));
        var byKey = found.pack().functions().stream().collect(Collectors.toMap(CityFunction::key, Function.identity()));
        var entries = new ArrayList<Entry>();
        for (var each : found.pack().inOrder()) {
            var cover = covers.get(each.key());
            var after = each.needs().stream()
                    .filter(key -> !covers.get(key).isThere())
                    .sorted()
                    .map(byKey::get)
                    .toList();
            entries.add(new Entry(
                    each,
                    cover,
                    covering(found, each, moment),
                    isModule(found, each, moment),
                    cover.isThere() ? Optional.empty() : Optional.ofNullable(plan.get(each.key())),
                    cover.isThere() ? List.of() : after));
        }
        return new SystemMap(moment, entries);
    }

    private static List<CitySystem> covering(Found found, CityFunction function, Moment moment) {
        return found.systems().stream()
                .filter(each -> each.covers(function) && moment.cover(each) != Cover.MISSING)
                .sorted(Comparator.comparing((CitySystem each) -> moment.cover(each))
                        .thenComparing(CitySystem::nameKey))
                .toList();
    }

    private static Cover cover(Found found, CityFunction function, Moment moment) {
        var best = found.systems().stream()
                .filter(each -> each.covers(function))
                .map(moment::cover)
                .min(Comparator.naturalOrder())
                .orElse(Cover.MISSING);
        return isModule(found, function, moment) && best != Cover.USED ? Cover.EXISTS : best;
    }

    private static boolean isModule(Found found, CityFunction function, Moment moment) {
        return !moment.isPast()
                && function.module().filter(found.installed()::contains).isPresent();
    }

    /**
     * For each function that is not there at the moment's year: what something wanted needs is pulled before it, and nothing comes
     * before what it needs. Where three steps do not suffice, the last holds several, in order.
     */
    private static Map<String, Wish> plan(Found found, Moment moment) {
        var missing = found.pack().inOrder().stream()
                .filter(each -> !cover(found, each, moment).isThere())
                .toList();
        var plan = new HashMap<String, Wish>();
        missing.forEach(each -> plan.put(each.key(), own(found, each, moment)));
        for (int at = missing.size() - 1; at >= 0; at--) {
            pull(plan, missing.get(at));
        }
        missing.forEach(each -> push(plan, each));
        return plan;
    }

    private static Wish own(Found found, CityFunction function, Moment moment) {
        var states = covering(found, function, moment).stream()
                .map(CitySystem::state)
                .collect(Collectors.toSet());
        if (states.contains(SystemState.BUILDING)) {
            return new Wish(Step.NOW, Wish.Why.COMING);
        }
        return states.contains(SystemState.PLANNED)
                ? new Wish(Step.NEXT, Wish.Why.COMING)
                : found.wishes().getOrDefault(function.key(), Wish.NONE);
    }

    private static void pull(Map<String, Wish> plan, CityFunction wanting) {
        var wish = plan.get(wanting.key());
        var before = wish.step().earlier();
        boolean isWanted = wish.why() != Wish.Why.NOTHING;
        wanting.needs().stream()
                .filter(key -> isWanted && plan.containsKey(key))
                .filter(key -> plan.get(key).step().compareTo(before) > 0)
                .forEach(key -> plan.put(key, new Wish(before, Wish.Why.NEEDED)));
    }

    private static void push(Map<String, Wish> plan, CityFunction function) {
        var wish = plan.get(function.key());
        function.needs().stream()
                .filter(plan::containsKey)
                .map(key -> plan.get(key).step().later())
                .max(Comparator.naturalOrder())
                .filter(step -> step.compareTo(wish.step()) > 0)
                .ifPresent(step -> plan.put(function.key(), new Wish(step, wish.why())));
    }

    public List<Entry> of(String category) {
        return entries.stream()
                .filter(each -> each.function().category().equals(category))
                .toList();
    }

    /** What comes in a step, in order. */
    public List<Entry> in(Step step) {
        return entries.stream()
                .filter(each -> each.plan().filter(wish -> wish.step() == step).isPresent())
                .toList();
    }
}
