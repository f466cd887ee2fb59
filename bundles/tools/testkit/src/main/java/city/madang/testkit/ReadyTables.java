// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.data.DataStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Databases of cities of one kind. The first city of a solution has its scripts make the tables, as in a real one. Each later one begins
 * with a copy of empty tables that the same scripts made once in this process: running a hundred scripts takes most of the time that a
 * city takes to open. Flyway compares scripts and tables in a copy as it does anywhere.
 */
final class ReadyTables {
    private final Server server;
    private final Map<Class<?>, List<String>> modules = new HashMap<>();
    private final Map<Class<?>, String> templates = new HashMap<>();

    ReadyTables(Server server) {
        this.server = server;
    }

    /** Where databases are made. */
    interface Server {
        DataStore empty(Path folder);

        /** Makes a template of a database that this has opened, closes it, and gives the template's name. */
        String template(DataStore filled);

        DataStore copy(String template, Path folder);
    }

    /**
     * @param solution what is opened in it
     * @param folder of the city
     */
    synchronized DataStore database(Class<?> solution, Path folder) {
        if (!modules.containsKey(solution)) {
            return server.empty(folder);
        }
        return server.copy(templates.computeIfAbsent(solution, any -> make(solution, folder)), folder);
    }

    private String make(Class<?> solution, Path folder) {
        var filled = server.empty(folder);
        for (var module : modules.get(solution)) {
            filled.open(module, solution.getClassLoader()).close();
        }
        return server.template(filled);
    }

    /** A city of the solution has opened; its modules have tables here. */
    synchronized void learn(Class<?> solution, DataStore opened) {
        if (!modules.containsKey(solution)) {
            modules.put(solution, RawCopy.modules(opened));
        }
    }
}
