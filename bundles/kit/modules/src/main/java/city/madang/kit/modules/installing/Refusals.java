// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.opening.ModuleStates;
import city.madang.module.ModuleState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Why the last thing that was asked for a module was not done. Safe for several threads. */
final class Refusals {
    private final Map<String, Refusal> last = new ConcurrentHashMap<>();
    private final ModuleStates states;

    Refusals(ModuleStates states) {
        this.states = states;
    }

    Optional<Refusal> of(String module) {
        return Optional.ofNullable(last.get(module));
    }

    /** Something new begins. */
    void forget(String module) {
        last.remove(module);
    }

    /** The module stands as before. */
    void refuse(String module, Refusal why) {
        refuse(module, states.of(module).state(), why);
    }

    void refuse(String module, ModuleState state, Refusal why) {
        last.put(module, why);
        states.set(module, state, why.plain());
    }
}
