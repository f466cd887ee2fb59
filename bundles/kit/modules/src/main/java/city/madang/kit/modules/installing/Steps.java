// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.opening.ModuleStates;
import city.madang.module.ModuleState;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is being done with each module now. Safe for several threads. */
final class Steps {
    private final Map<String, Step> now = new ConcurrentHashMap<>();
    private final ModuleStates states;

    Steps(ModuleStates states) {
        this.states = states;
    }

    Optional<Step> of(String module) {
        return Optional.ofNullable(now.get(module));
    }

    /** Who follows the module's state is told too, unless it serves meanwhile or is told by who opens it. */
    void begin(String module, Step step) {
        now.put(module, step);
        if (step != Step.OPENING && states.of(module).state() == ModuleState.STARTING) {
            states.set(module, ModuleState.STARTING, step.plain());
        }
    }

    void end(String module) {
        now.remove(module);
    }
}
