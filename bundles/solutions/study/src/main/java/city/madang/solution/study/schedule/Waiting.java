// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which task waits for which: it begins when the other one has finished. A task that is gone is waited for by nobody. */
final class Waiting {
    private final List<Task> tasks;
    private final Map<String, Task> byId;
    private final Map<String, Integer> earliest = new HashMap<>();

    /** @param tasks of which none waits for itself by way of others */
    Waiting(List<Task> tasks) {
        this.tasks = tasks;
        byId = tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
    }

    /** A task that begins too early. @param first the month from which on it could begin, when all others moved as they must */
    record Move(Task task, Task awaited, int first) {
        /** Whether it would end after the last month. */
        boolean isTooLate() {
            return first + task.months() - 1 > Task.LAST_MONTH;
        }
    }

    Optional<Task> awaited(Task task) {
        return Optional.ofNullable(byId.get(task.waitsFor()));
    }

    /** In the order in which they begin. */
    List<Move> moves() {
        return tasks.stream()
                .filter(each -> earliest(each) > each.firstMonth())
                .map(each -> new Move(each, awaited(each).orElseThrow(), earliest(each)))
                .toList();
    }

    private int earliest(Task task) {
        var known = earliest.get(task.id());
        if (known != null) {
            return known;
        }
        int first = awaited(task)
                .map(each -> Math.max(task.firstMonth(), earliest(each) + each.months()))
                .orElse(task.firstMonth());
        earliest.put(task.id(), first);
        return first;
    }

    /**
     * The tasks that would wait for each other in a circle if {@code changed} stood in place of the task of its id: itself, whom it
     * waits for, and so on. Empty when there is no circle.
     */
    List<Task> circle(Task changed) {
        var circle = new ArrayList<Task>();
        var seen = new HashSet<String>();
        Optional<Task> next = Optional.of(changed);
        while (next.isPresent() && seen.add(next.get().id())) {
            circle.add(next.get());
            next = awaited(next.get());
        }
        return next.filter(each -> each.id().equals(changed.id())).isPresent() ? circle : List.of();
    }
}
