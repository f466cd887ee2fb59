// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.karaf.main.Main;

/** The server in this process: the container between its checks and its end. */
final class Server {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SLOW = Duration.ofMinutes(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(60);

    private final Settings settings;
    private volatile boolean ready;

    Server(Settings settings) {
        this.settings = settings;
    }

    /** Runs until it is stopped; returns the exit code. */
    int run(RunOptions options) throws Exception {
        var lock = Preflight.own(settings.data());
        Preflight.free(settings.http(), "web server", "MADANG_HTTP_PORT");
        Preflight.free(settings.ssh(), "console", "MADANG_SSH_PORT");
        ConsoleUser.ensure(settings.etc());
        if (options.parent().isPresent()) {
            Parent.follow(options.parent().getAsLong(), Server::exit);
        }
        var state = ServerState.starting(settings);
        state.write(settings.data());
        var failure = BootFailure.watch(settings.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(failure), "end"));
        tellUpgrade();
        System.out.println("Madang is starting ...");
        var karaf = new Main(new String[0]);
        karaf.launch();
        daemon("announce", () -> announceWhenReady(state));
        karaf.awaitShutdown();
        karaf.destroy();
        lock.close();
        return karaf.getExitCode();
    }

    /** Before anything is changed. */
    private void tellUpgrade() throws IOException {
        var upgrade = Upgrade.of(settings);
        System.out.print(upgrade.text());
        upgrade.done();
    }

    private void announceWhenReady(ServerState state) {
        try {
            var slowAt = System.nanoTime() + SLOW.toNanos();
            var told = false;
            while (!Health.isReady(settings.health())) {
                Thread.sleep(LOOK.toMillis());
                if (!told && System.nanoTime() > slowAt) {
                    told = true;
                    System.out.println("Madang is not ready after " + SLOW.toMinutes() + " minutes; the log is in "
                            + settings.logs());
                }
            }
            ready = true;
            state.readyNow().write(settings.data());
            System.out.println(Announcement.of(settings));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(BootFailure failure) {
        try {
            ServerState.clear(settings.data());
            if (!ready) {
                failure.text().ifPresent(System.err::println);
            }
        } catch (IOException e) {
            System.err.println("madang: " + e);
        }
    }

    /** Stops in good order, or by force when that hangs. */
    private static void exit() {
        daemon("exit", () -> System.exit(0));
        try {
            Thread.sleep(LONGEST_STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
