// SPDX-License-Identifier: Apache-2.0
package city.madang.itest.container;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;

/** What the pages of the module store ask of the module manager, whose package is not exported. */
final class Store {
    private static final String HOME = "city.madang.kit.modules.";
    private static final int PATIENCE_SECONDS = 180;

    private final BundleContext context;

    Store(BundleContext context) {
        this.context = context;
    }

    /** Names of a module's snapshots, newest first. */
    List<String> snapshots(String module) {
        var found = (List<?>) call(installer(), "snapshots", module);
        return found.stream().map(each -> String.valueOf(call(each, "name"))).toList();
    }

    void rollBack(String module, String snapshot) throws Exception {
        await(call(installer(), "rollBack", module, snapshot));
    }

    void delete(String module) throws Exception {
        var disposal = installer().getClass().getClassLoader().loadClass(HOME + "installing.Disposal");
        await(call(installer(), "remove", module, disposal.getField("DELETE").get(null)));
    }

    /** Class of the last refusal of a module, without its package. */
    String refusal(String module) {
        return ((Optional<?>) call(installer(), "refusal", module))
                .map(why -> why.getClass().getSimpleName())
                .orElse("");
    }

    /** How long the module was closed the last time. */
    Duration gap(String module) {
        var gap = (Optional<?>) call(installer(), "gap", module);
        return gap.map(Duration.class::cast).orElse(Duration.ZERO);
    }

    /** Changes the languages of the city, as its page does. */
    void speak(List<Locale> languages) {
        call(service("city.CityFile"), "speak", languages);
    }

    private Object installer() {
        return call(service("ModuleManager"), "installer");
    }

    private Object service(String name) {
        return context.getService(context.getServiceReference(HOME + name));
    }

    private static void await(Object future) throws Exception {
        ((CompletableFuture<?>) future).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Object call(Object on, String name, Object... arguments) {
        try {
            for (var method : on.getClass().getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    return method.invoke(on, arguments);
                }
            }
            throw new NoSuchMethodException(name);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
