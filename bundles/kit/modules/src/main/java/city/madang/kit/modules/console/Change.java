// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.console;

import city.madang.kit.Modules;
import city.madang.module.ModuleReport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Follows a change of a module until it is done, telling each step once. */
final class Change {
    private static final int LOOK_EVERY_MILLISECONDS = 300;

    private final Modules modules;
    private final String id;
    private String told = "";

    Change(Modules modules, String id) {
        this.modules = modules;
        this.id = id;
    }

    /**
     * Returns when the change is done.
     *
     * @throws IllegalStateException with the reason when the module does not stand as wished in the end
     */
    void follow(CompletableFuture<ModuleReport> change, Predicate<ModuleReport> wish)
            throws InterruptedException, ExecutionException {
        ModuleReport report = null;
        while (report == null) {
            try {
                report = change.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                modules.list().stream().filter(one -> one.id().equals(id)).forEach(this::tell);
            }
        }
        if (!wish.test(report)) {
            throw new IllegalStateException(line(report));
        }
        tell(report);
    }

    private void tell(ModuleReport report) {
        var line = line(report);
        if (!line.equals(told)) {
            told = line;
            System.out.println(line);
        }
    }

    private static String line(ModuleReport report) {
        var reason = report.reason().isEmpty() ? "" : ", " + report.reason();
        return report.id() + " " + report.version() + ": " + report.state() + reason;
    }
}
