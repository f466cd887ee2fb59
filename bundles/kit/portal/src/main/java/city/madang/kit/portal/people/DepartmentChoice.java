// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Organisation;
import city.madang.web.Choice;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The city's departments as a tree, in the reader's order. */
public final class DepartmentChoice {
    private static final String STEP = "\u2003";

    private final Organisation organisation;

    public DepartmentChoice(Organisation organisation) {
        this.organisation = organisation;
    }

    /** A department where it stands in the tree. Public, because templates read it. */
    public record Branch(Department department, String name, int depth) {}

    /** Each department behind the one that it belongs to. */
    public List<Branch> tree(Locale locale) {
        var all = organisation.departments();
        var ids = all.stream().map(Department::id).collect(Collectors.toSet());
        var order = Collator.getInstance(locale);
        Map<Optional<DepartmentId>, List<Department>> parts = all.stream()
                .sorted(Comparator.comparing(d -> d.name().in(locale), order::compare))
                .collect(Collectors.groupingBy(d -> d.parent().filter(ids::contains)));
        var tree = new ArrayList<Branch>();
        grow(tree, parts, Optional.empty(), 0, locale, new HashSet<>());
        return tree;
    }

    private static void grow(
            List<Branch> tree,
            Map<Optional<DepartmentId>, List<Department>> parts,
            Optional<DepartmentId> under,
            int depth,
            Locale locale,
            Set<DepartmentId> grown) {
        for (var department : parts.getOrDefault(under, List.of())) {
            if (grown.add(department.id())) {
                tree.add(new Branch(department, department.name().in(locale), depth));
                grow(tree, parts, Optional.of(department.id()), depth + 1, locale, grown);
            }
        }
    }

    /** For a list to choose from, set in by their depth. */
    public List<Choice> choices(Locale locale) {
        return tree(locale).stream()
                .map(b -> new Choice(b.department().id().value(), STEP.repeat(b.depth()) + b.name()))
                .toList();
    }
}
