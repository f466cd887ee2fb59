// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks and ends a server that runs in another process. */
final class Control {
    /** The exit code of a status command for a service that does not run, as in the Linux Standard Base. */
    static final int NOT_RUNNING = 3;

    private static final String OWN_WORDS = "madang: ";
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    /** The first start of a new release may have much to change in the tables of a large city. */
    private static final Duration LONGEST_START = Duration.ofMinutes(10);

    private final Settings settings;
    private final Duration longestStart;

    Control(Settings settings) {
        this(settings, LONGEST_START);
    }

    Control(Settings settings, Duration longestStart) {
        this.settings = settings;
        this.longestStart = longestStart;
    }

    int status() throws IOException {
        var state = ServerState.read(settings.data());
        if (state.isEmpty()) {
            System.out.println("Madang is not running (data folder " + settings.data() + ")");
            return NOT_RUNNING;
        }
        var health = state.get().health();
        var ready = Health.isReady(health);
        System.out.println("Madang is " + (ready ? "ready" : "running, but not ready") + ": "
                + state.get().address() + " (process " + state.get().pid() + ")");
        if (!ready) {
            System.out.print(Health.report(health));
        }
        return ready ? 0 : 1;
    }

    int stop() throws IOException, InterruptedException, ExecutionException {
        var process = ServerState.read(settings.data()).flatMap(ServerState::process);
        if (process.isEmpty()) {
            System.out.println("Madang is not running (data folder " + settings.data() + ")");
            return 0;
        }
        process.get().destroy();
        try {
            process.get().onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException hangs) {
            process.get().destroyForcibly();
            System.out.println("Madang did not stop within " + LONGEST_STOP.toSeconds() + " seconds and was killed");
            return 1;
        }
        System.out.println("Madang is stopped");
        return 0;
    }

    /**
     * Waits until a server that was started in the background is ready or has ended, or has taken too long; then it goes on.
     *
     * @param output what it prints
     * @return 0 when it is ready
     */
    int await(long pid, Path output) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            var state = ServerState.read(settings.data());
            if (state.isPresent() && state.get().pid() == pid && state.get().ready()) {
                System.out.println(Announcement.of(settings));
                return 0;
            }
            if (System.nanoTime() - began > longestStart.toNanos()) {
                System.err.println(
                        "madang: not ready after " + longestStart.toMinutes() + " minutes; it goes on as process "
                                + pid + ", and \"madang status\" tells when it is ready. The log is in "
                                + settings.logs() + "\n"
                                + Health.report(settings.health()));
                return 1;
            }
            Thread.sleep(LOOK.toMillis());
        }
        System.err.print(lastWords(output));
        System.err.println("madang: the server ended while it started; all that it said is in " + output);
        return 1;
    }

    /** From where the server speaks for itself, or else all. */
    private static String lastWords(Path output) throws IOException {
        if (Files.notExists(output)) {
            return "";
        }
        var said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return said.substring(Math.max(0, said.lastIndexOf(OWN_WORDS)));
    }
}
