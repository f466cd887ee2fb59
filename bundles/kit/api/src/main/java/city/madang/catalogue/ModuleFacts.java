// SPDX-License-Identifier: Apache-2.0
package city.madang.catalogue;

import city.madang.l10n.LocalText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a module says in its {@code study/facts.json}. Texts there are English, or an object with a text for each language.
 *
 * @param solves what is wrong in a city without it, in words
 * @param prerequisites what a city needs for it, in words
 * @param costs what it costs besides the software
 * @param benefits what it brings that can be counted
 * @param problems how well it solves each problem that a study may find, 1 (a little) to 3 (wholly), by the problem's key
 * @param conditions keys of what a study must find fulfilled before it can work well
 * @param worksWith ids of modules
 */
public record ModuleFacts(
        List<LocalText> solves,
        List<LocalText> prerequisites,
        List<Cost> costs,
        List<Benefit> benefits,
        Map<String, Integer> problems,
        List<String> conditions,
        List<String> worksWith) {
    public ModuleFacts {
        solves = List.copyOf(solves);
        prerequisites = List.copyOf(prerequisites);
        costs = List.copyOf(costs);
        benefits = List.copyOf(benefits);
        problems = java.util.Collections.unmodifiableMap(new TreeMap<>(problems));
        conditions = List.copyOf(conditions);
        worksWith = List.copyOf(worksWith);
    }

    /**
     * Something that has to be paid.
     *
     * @param unit in which it is counted, for example {@code person-day}
     * @param basis how to estimate it
     */
    public record Cost(LocalText item, String unit, LocalText basis) {}

    /**
     * Something that it brings each year.
     *
     * @param unit in which it is counted, for example {@code person-hour}
     * @param basis the formula by which to estimate it, in words
     */
    public record Benefit(LocalText item, String unit, LocalText basis) {}
}
