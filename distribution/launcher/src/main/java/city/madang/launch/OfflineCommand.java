// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.karaf.main.Main;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Carries out a command of the console while no server runs, such as {@code madang:import}: in a container without web server and
 * console, in this process. The container's types live in its own class loaders, so its services are called by name.
 */
final class OfflineCommand {
    private static final String SESSIONS = "org.apache.karaf.shell.api.console.SessionFactory";
    private static final String MODULES = "city.madang.kit.Modules";
    private static final long LONGEST_START_SECONDS = 120;
    private static final long LOOK_MILLIS = 50;

    private final Settings settings;
    /** Taken before the container puts its own in their place, which lead back into the session. */
    private final PrintStream out = System.out;

    private final PrintStream err = System.err;

    OfflineCommand(Settings settings) {
        this.settings = settings;
    }

    /** @param words the command, without what stands before its colon, and what follows it */
    int run(List<String> words) throws Exception {
        var lock = Preflight.own(settings.data());
        var upgrade = Upgrade.of(settings);
        out.print(upgrade.text());
        upgrade.done();
        var failure = BootFailure.watch(settings.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(failure), "tell"));
        var karaf = new Main(new String[0]);
        karaf.launch();
        try {
            var context = karaf.getFramework().getBundleContext();
            service(context, MODULES);
            var sessions = service(context, SESSIONS);
            awaitCommand(sessions, words.get(0));
            execute(sessions, "madang:" + words.get(0) + " " + quoted(words.subList(1, words.size())));
            return 0;
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof IllegalArgumentException said) {
                throw new Refusal(said.getMessage());
            }
            throw failed;
        } finally {
            karaf.destroy();
            lock.close();
        }
    }

    /** The container ends this process when it cannot install all of its parts. */
    private void tell(BootFailure failure) {
        try {
            failure.text().ifPresent(err::println);
        } catch (IOException e) {
            err.println("madang: " + e);
        }
    }

    private Object service(BundleContext context, String type) throws Exception {
        var tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        var service = tracker.waitForService(TimeUnit.SECONDS.toMillis(LONGEST_START_SECONDS));
        if (service == null) {
            throw new Refusal("the container did not start within " + LONGEST_START_SECONDS + " seconds; the log, in "
                    + settings.logs() + ", says what it waits for");
        }
        return service;
    }

    /** The container collects commands on threads of its own, some time after the services that they need. */
    private static void awaitCommand(Object sessions, String command) throws Exception {
        var api = sessions.getClass().getClassLoader();
        var registry =
                Class.forName(SESSIONS, false, api).getMethod("getRegistry").invoke(sessions);
        var find = Class.forName("org.apache.karaf.shell.api.console.Registry", false, api)
                .getMethod("getCommand", String.class, String.class);
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (find.invoke(registry, "madang", command) == null) {
            if (System.nanoTime() - until > 0) {
                throw new Refusal("the container has no command madang:" + command);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void execute(Object sessions, String command) throws Exception {
        var api = sessions.getClass().getClassLoader();
        var session = Class.forName(SESSIONS, false, api)
                .getMethod("create", InputStream.class, PrintStream.class, PrintStream.class)
                .invoke(sessions, new ByteArrayInputStream(new byte[0]), out, err);
        Class.forName("org.apache.karaf.shell.api.console.Session", false, api)
                .getMethod("execute", CharSequence.class)
                .invoke(session, command);
    }

    /** As words of the console's language; single quotes keep everything but themselves. */
    static String quoted(List<String> words) throws Refusal {
        if (words.stream().anyMatch(w -> w.contains("'"))) {
            throw new Refusal("a name with a single quote cannot be given to the console: " + words);
        }
        return words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "));
    }
}
