// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Numbers for traits, in the order in which they come. */
final class Lexicon {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    Lexicon() {}

    Lexicon(List<String> names) {
        names.forEach(this::number);
    }

    /**
     * A case as numbers.
     *
     * @param traits ascending
     * @param counts how often each is there
     */
    record Bag(int[] traits, int[] counts) {}

    /** Traits that are new get a number. */
    Bag learn(List<Traits.Trait> seen) {
        return bag(seen, this::number);
    }

    /** Traits that are new are left out. */
    Bag known(List<Traits.Trait> seen) {
        return bag(seen, name -> numbers.getOrDefault(name, -1));
    }

    private interface Numbering {
        int of(String name);
    }

    private static Bag bag(List<Traits.Trait> seen, Numbering numbering) {
        var counts = new TreeMap<Integer, Integer>();
        for (var trait : seen) {
            int number = numbering.of(trait.name());
            if (number >= 0) {
                counts.merge(number, 1, Integer::sum);
            }
        }
        return new Bag(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToInt(Integer::intValue).toArray());
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, each -> {
            names.add(each);
            return names.size() - 1;
        });
    }

    /** Of the trait; -1 when it is not known. */
    int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int number) {
        return names.get(number);
    }

    boolean isWord(int number) {
        return names.get(number).charAt(0) == Traits.WORD;
    }

    int size() {
        return names.size();
    }

    List<String> names() {
        return List.copyOf(names);
    }
}
