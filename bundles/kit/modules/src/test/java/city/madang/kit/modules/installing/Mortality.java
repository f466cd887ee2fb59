// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.FilesOfModules;
import city.madang.kit.ModuleTables;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Has a node die before or after the n-th of the acts that change something; a dead node does nothing any more. Safe for several threads. */
final class Mortality {
    private static final Set<String> ACTS = Set.of("copyTo", "restore", "exportSince", "install", "uninstall", "erase");

    /** Of a node that lives on. */
    static final Mortality NONE = new Mortality(Integer.MAX_VALUE);

    private final CompletableFuture<Void> death = new CompletableFuture<>();
    private int left;

    /** @param steps how many it survives */
    Mortality(int steps) {
        left = steps;
    }

    /** Nobody catches it, as nobody catches a power cut. */
    static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Done when it is dead. */
    CompletableFuture<Void> death() {
        return death;
    }

    synchronized void die() {
        left = 0;
        step();
    }

    synchronized void step() {
        if (left-- == 0) {
            death.complete(null);
        }
        if (death.isDone()) {
            throw new Death();
        }
    }

    ModuleTables tables(ModuleTables real) {
        return mortal(ModuleTables.class, real);
    }

    FilesOfModules files(FilesOfModules real) {
        return mortal(FilesOfModules.class, real);
    }

    Container container(Container real) {
        return mortal(Container.class, real);
    }

    /** What was closed by a node that died stays closed. */
    Holding holding(Holding real) {
        return module -> {
            step();
            var release = real.hold(module);
            return () -> {
                if (!death.isDone()) {
                    release.run();
                }
            };
        };
    }

    private <T> T mortal(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            boolean act = ACTS.contains(method.getName());
            if (act) {
                step();
            }
            try {
                var result = method.invoke(real, given);
                if (act) {
                    step();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
