// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import java.util.concurrent.atomic.AtomicReference;

/** Remembers the module that was opened, for the test to look at. */
final class Captured implements Mount {
    private final AtomicReference<OpenModule> module = new AtomicReference<>();

    @Override
    public AutoCloseable mount(OpenModule opened) {
        module.set(opened);
        return () -> module.set(null);
    }

    OpenModule module() {
        return module.get();
    }
}
