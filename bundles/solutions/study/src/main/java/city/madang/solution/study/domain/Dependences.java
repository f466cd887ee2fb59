// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to come before what.
 *
 * @param order everything, what is needed before what needs it; those of a circle stand together
 * @param circles one for each group of things that need each other, each needing the next and the last the first; none of them can
 *     come before the others
 */
public record Dependences(List<String> order, List<List<String>> circles) {
    public Dependences {
        order = List.copyOf(order);
        circles = circles.stream().map(List::copyOf).toList();
    }

    /** @param needs for each thing what it needs; what is no thing here itself does not count. Things stay in their order, each behind what it needs */
    public static Dependences of(Map<String, ? extends Set<String>> needs) {
        var search = new Search(needs);
        needs.keySet().forEach(search::visit);
        return new Dependences(search.order, search.circles);
    }

    /** Tarjan's search for strongly connected parts (SIAM Journal on Computing 1, 1972): it leaves a part when all that it needs is left. */
    private static final class Search {
        private final Map<String, List<String>> needs = new HashMap<>();
        private final Map<String, Integer> found = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final Set<String> isOpen = new HashSet<>();
        private final List<String> order = new ArrayList<>();
        private final List<List<String>> circles = new ArrayList<>();

        Search(Map<String, ? extends Set<String>> all) {
            all.forEach((thing, wanted) -> needs.put(
                    thing, wanted.stream().filter(all::containsKey).sorted().toList()));
        }

        void visit(String thing) {
            if (found.containsKey(thing)) {
                return;
            }
            found.put(thing, found.size());
            lowest.put(thing, found.get(thing));
            open.push(thing);
            isOpen.add(thing);
            for (var needed : needs.get(thing)) {
                visit(needed);
                if (isOpen.contains(needed)) {
                    lowest.merge(thing, lowest.get(needed), Math::min);
                }
            }
            if (lowest.get(thing).equals(found.get(thing))) {
                leave(thing);
            }
        }

        private void leave(String first) {
            var part = new ArrayList<String>();
            String thing;
            do {
                thing = open.pop();
                isOpen.remove(thing);
                part.add(0, thing);
            } while (!thing.equals(first));
            order.addAll(part);
            if (part.size() > 1 || needs.get(first).contains(first)) {
                circles.add(circle(first, Set.copyOf(part)));
            }
        }

        /** Each of the part needs another of it, so going on must come back to where one was. */
        private List<String> circle(String first, Set<String> part) {
            var way = new ArrayList<String>();
            var at = first;
            while (!way.contains(at)) {
                way.add(at);
                at = needs.get(at).stream().filter(part::contains).findFirst().orElseThrow();
            }
            return way.subList(way.indexOf(at), way.size());
        }
    }
}
