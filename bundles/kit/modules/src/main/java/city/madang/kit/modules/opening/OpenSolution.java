// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.kit.OpenModule;
import city.madang.module.Offer;
import city.madang.module.Solution;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A solution whose whole offer is mounted. Opened and closed by one thread. */
final class OpenSolution {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSolution.class);

    private final Solution solution;
    private final OpenModule module;
    private final Deque<AutoCloseable> undo;

    private OpenSolution(Solution solution, OpenModule module, Deque<AutoCloseable> undo) {
        this.solution = solution;
        this.module = module;
        this.undo = undo;
    }

    /** Migrates, opens, parses, mounts. When one of these fails, the others are undone and nothing of the module is left. */
    static OpenSolution open(Declaration declared, Solution solution, KitServices services, Mounts mounts)
            throws Exception {
        var undo = new ArrayDeque<AutoCloseable>();
        try {
            var loader = solution.getClass().getClassLoader();
            var database = services.databases().open(declared.id(), loader);
            undo.push(database);
            var kit = new ModuleKit(declared.id(), loader, database, services);
            undo.push(kit);
            var offer = solution.open(kit);
            if (offer == null) {
                throw new IllegalStateException("its open() gave no offer");
            }
            undo.push(() -> runClosers(declared.id(), offer));
            database.parse(offer.mappers());
            var module = new OpenModule(declared.id(), declared.version(), loader, kit, database, offer);
            for (var mount : mounts.inOrder()) {
                undo.push(mount.mount(module));
            }
            return new OpenSolution(solution, module, undo);
        } catch (Exception | LinkageError e) {
            undo(declared.id(), undo);
            throw e;
        }
    }

    boolean isOf(Solution other) {
        return solution == other;
    }

    String id() {
        return module.id();
    }

    OpenModule module() {
        return module;
    }

    /** Takes everything back, last thing first; what fails is logged and the rest goes on. */
    void close() {
        undo(module.id(), undo);
    }

    private static void undo(String module, Deque<AutoCloseable> steps) {
        while (!steps.isEmpty()) {
            try {
                steps.pop().close();
            } catch (Exception | LinkageError e) {
                LOG.warn("Module {} did not close cleanly; restart the node if it keeps memory or files", module, e);
            }
        }
    }

    private static void runClosers(String module, Offer offer) {
        for (var closer : offer.closers()) {
            try {
                closer.run();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("Module {}: one of its own closers failed", module, e);
            }
        }
    }
}
