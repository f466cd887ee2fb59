// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.kit.OpenModule;
import city.madang.kit.Web;
import city.madang.module.ModuleState;
import java.util.List;

/** Writes down what is mounted and taken back; refuses when told to. */
record MountInMemory(String name, List<String> log, Refusal refusal) implements Web {
    /** Thrown instead of mounting; null for none. */
    record Refusal(Throwable why) {}

    @Override
    public AutoCloseable mount(OpenModule module) throws Exception {
        if (refusal.why() instanceof Exception e) {
            throw e;
        }
        if (refusal.why() instanceof Error e) {
            throw e;
        }
        log.add("+" + name);
        return () -> log.add("-" + name);
    }

    @Override
    public void state(String module, ModuleState state) {
        // the states themselves are looked at
    }
}
