// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Several plans that are carried out together. Public, because templates read it.
 *
 * @param plans one for each module that is added
 */
public record Whole(List<Plan> plans) {
    public Whole {
        plans = List.copyOf(plans);
    }

    /** Ids of all that is added, what comes along included. */
    public List<String> ids() {
        return plans.stream()
                .flatMap(plan -> {
                    var all = new ArrayList<>(plan.also());
                    all.add(plan.entry());
                    return all.stream();
                })
                .map(CatalogueEntry::id)
                .distinct()
                .toList();
    }

    /** What is needed by what is added, and was not asked for. */
    public List<CatalogueEntry> also() {
        var asked = plans.stream().map(plan -> plan.entry().id()).collect(Collectors.toSet());
        return plans.stream()
                .flatMap(plan -> plan.also().stream())
                .filter(each -> !asked.contains(each.id()))
                .distinct()
                .toList();
    }

    /** Bytes on the disk, at most: what two of them unpack is counted for both. A bundle that several bring is counted once. */
    public long needed() {
        var bundles = plans.stream()
                .flatMap(plan -> plan.bundles().stream())
                .collect(Collectors.toMap(each -> each.path(), each -> each.bytes(), Math::max));
        long unpacked = plans.stream().mapToLong(plan -> plan.disk().unpacked()).sum();
        return unpacked + bundles.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Bytes. */
    public long free() {
        return plans.stream().mapToLong(plan -> plan.disk().free()).min().orElse(Long.MAX_VALUE);
    }

    /** Why it cannot be done; empty when it can. */
    public Set<Obstacle> obstacles() {
        var all = plans.stream()
                .flatMap(plan -> plan.obstacles().stream())
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        if (needed() > free()) {
            all.add(Obstacle.NO_ROOM);
        }
        return all;
    }

    public boolean isPossible() {
        return obstacles().isEmpty();
    }
}
