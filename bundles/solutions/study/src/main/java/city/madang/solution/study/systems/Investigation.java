// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.catalogue.KnownModule;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Dependences;
import city.madang.solution.study.domain.FunctionPack;
import city.madang.solution.study.domain.Recommendation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found out about a city's systems, as one reader sees it. Made for one page, used by one thread.
 *
 * @param systems all that are listed
 * @param map at the moment that was asked for
 * @param circles systems that need each other, by id
 */
public record Investigation(
        Reading reading,
        SystemWords words,
        FunctionPack pack,
        List<CitySystem> systems,
        SystemMap map,
        List<List<String>> circles) {
    /** From this level on answers say that something is there. */
    private static final int THERE = 2;

    /** Makes it. Safe for several threads. */
    public record Maker(Kit kit, Systems systems) {
        public int today() {
            return LocalDate.ofInstant(kit.clock().instant(), kit.city().zone()).getYear();
        }

        public Investigation of(Reading reading, Moment moment) {
            var all = systems.all();
            var files = reading.answers().pack();
            var pack = files.functions();
            var modules = reading.found().stream().map(Recommendation::module).toList();
            var installed = modules.stream()
                    .filter(KnownModule::installed)
                    .map(KnownModule::id)
                    .collect(Collectors.toSet());
            var wishes = Wishes.of(pack, reading.answers(), reading.found());
            return new Investigation(
                    reading,
                    new SystemWords(reading.words(), files, all, modules),
                    pack,
                    all,
                    SystemMap.of(new SystemMap.Found(pack, all, installed, wishes), moment),
                    circles(all));
        }
    }

    static List<List<String>> circles(List<CitySystem> systems) {
        var needs = new LinkedHashMap<String, Set<String>>();
        systems.forEach(each -> needs.put(each.id(), each.links().systems()));
        return Dependences.of(needs).circles();
    }

    List<CitySystem> of(String category) {
        return systems.stream().filter(each -> each.category().equals(category)).toList();
    }

    /** What is known of it, all systems that are there together, in a year. */
    static long cost(List<CitySystem> systems) {
        return systems.stream()
                .filter(each -> each.state().isThere())
                .mapToLong(each -> each.facts().cost().orElse(0L))
                .sum();
    }

    /** How many are counted in {@link #cost}. */
    static long counted(List<CitySystem> systems) {
        return systems.stream()
                .filter(each -> each.state().isThere() && each.facts().cost().isPresent())
                .count();
    }

    long count(String category, Cover cover) {
        return map.of(category).stream().filter(each -> each.cover() == cover).count();
    }

    /** A system that covers a function, with its year. */
    String covering(CitySystem system) {
        var text = system.state().isThere() ? "map.since.text" : "map.from.text";
        return system.begun()
                .map(year -> reading.words().text(text, system.name(), String.valueOf(year)))
                .orElse(system.name());
    }

    /** The level that answers give something that the list does not have: then one of the two is wrong. */
    OptionalDouble doubt(SystemMap.Entry entry) {
        var level = Wishes.level(entry.function(), reading.answers());
        boolean doubtful = entry.cover() == Cover.MISSING && level.isPresent() && level.getAsDouble() >= THERE;
        return doubtful ? level : OptionalDouble.empty();
    }

    /** Functions that have to come before, by name; empty text for none. */
    String after(SystemMap.Entry entry) {
        return entry.after().stream().map(each -> words.function(each.key())).collect(Collectors.joining(", "));
    }

    String why(SystemMap.Entry entry) {
        return entry.plan()
                .map(wish -> reading.words()
                        .text(
                                "why." + wish.why() + ".text",
                                entry.function().module().map(words::module).orElse("")))
                .orElse("");
    }
}
