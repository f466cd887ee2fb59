// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import java.util.Set;

/**
 * What a system is tied to.
 *
 * @param functions keys of the functions that it covers
 * @param systems ids of systems without which it does not work
 * @param modules ids of modules of this kit without which it does not work
 */
public record SystemLinks(Set<String> functions, Set<String> systems, Set<String> modules) {
    public SystemLinks {
        functions = Set.copyOf(functions);
        systems = Set.copyOf(systems);
        modules = Set.copyOf(modules);
    }

    public static SystemLinks none() {
        return new SystemLinks(Set.of(), Set.of(), Set.of());
    }
}
