// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers the modules that are open, for the test to look at. */
final class Captured implements Mount {
    private final Map<String, OpenModule> modules = new ConcurrentHashMap<>();

    @Override
    public AutoCloseable mount(OpenModule opened) {
        modules.put(opened.id(), opened);
        return () -> modules.remove(opened.id());
    }

    OpenModule module(String id) {
        return modules.get(id);
    }
}
