// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.kit.OrganisationAdmin.ImportReport;
import city.madang.kit.OrganisationAdmin.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings the good lines of a file into the city's organisation. Parents may stand behind their parts. */
final class DepartmentImport {
    private final DepartmentMapper mapper;
    private final Map<DepartmentId, Department> there = new HashMap<>();
    private final Map<DepartmentId, Department> after = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    DepartmentImport(DepartmentMapper mapper) {
        this.mapper = mapper;
        mapper.all().forEach(department -> there.put(department.id(), department));
    }

    ImportReport run(DepartmentFile file) {
        problems.addAll(file.problems());
        var good = new LinkedHashMap<>(file.departments());
        while (refuseOne(good)) {
            // Each refusal may take the parent of others away.
        }
        int added = 0;
        int changed = 0;
        for (var department : good.values()) {
            var before = there.get(department.id());
            if (before == null) {
                mapper.insertIfAbsent(department);
                added++;
            } else if (!before.equals(department)) {
                mapper.update(department);
                changed++;
            }
        }
        problems.sort(Comparator.comparingLong(Problem::line));
        return new ImportReport(file.lines(), added, changed, good.size() - added - changed, problems);
    }

    private boolean refuseOne(Map<Long, Department> good) {
        after.clear();
        after.putAll(there);
        good.values().forEach(department -> after.put(department.id(), department));
        var bad = new HashSet<Long>();
        good.forEach((line, department) -> problem(department).ifPresent(key -> {
            problems.add(new Problem(
                    line, key, List.of(department.parent().orElseThrow().value())));
            bad.add(line);
        }));
        good.keySet().removeAll(bad);
        return !bad.isEmpty();
    }

    private Optional<String> problem(Department department) {
        if (department.parent().isEmpty()) {
            return Optional.empty();
        }
        if (!after.containsKey(department.parent().get())) {
            return Optional.of("department-import.parent");
        }
        return isInRing(department) ? Optional.of("department-import.ring") : Optional.empty();
    }

    private boolean isInRing(Department department) {
        Set<DepartmentId> chain = new HashSet<>();
        var next = department.parent();
        while (next.isPresent() && chain.add(next.get())) {
            next = Optional.ofNullable(after.get(next.get())).flatMap(Department::parent);
        }
        return chain.contains(department.id());
    }
}
