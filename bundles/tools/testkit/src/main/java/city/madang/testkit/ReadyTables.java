// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import java.util.HashMap;
import java.util.Map;

/**
 * Databases of cities of one kind. The first city of a solution has its scripts make the tables, as in a real one, and shows which
 * modules have some. Each later one begins with those tables. Flyway compares scripts and tables in a copy as it does anywhere.
 */
final class ReadyTables {
    private final TestDatabase on;
    private final Map<Class<?>, String[]> modules = new HashMap<>();

    ReadyTables(TestDatabase on) {
        this.on = on;
    }

    /** @param solution what is opened in it */
    synchronized DataStore database(Class<?> solution) {
        var known = modules.get(solution);
        return known == null ? on.open() : on.with(known);
    }

    /** A city of the solution has opened; its modules have tables here. */
    synchronized void learn(Class<?> solution, DataStore opened) {
        modules.computeIfAbsent(solution, first -> RawCopy.modules(opened).toArray(String[]::new));
    }
}
