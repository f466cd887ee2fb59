// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks and ends a server that runs in another process. */
final class Control {
    /** The exit code of a status command for a service that does not run, as in the Linux Standard Base. */
    static final int NOT_RUNNING = 3;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    private final Settings settings;

    Control(Settings settings) {
        this.settings = settings;
    }

    int status() throws IOException {
        var state = ServerState.read(settings.data());
        if (state.isEmpty()) {
            System.out.println("Madang is not running (data folder " + settings.data() + ")");
            return NOT_RUNNING;
        }
        var ready = Health.isReady(settings.health());
        System.out.println("Madang is " + (ready ? "ready" : "running, but not ready") + ": "
                + state.get().address() + " (process " + state.get().pid() + ")");
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

    /** Waits until a server that was started in the background is ready or has ended. */
    int await(long pid, Path output) throws IOException, InterruptedException {
        while (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()) {
            var state = ServerState.read(settings.data());
            if (state.isPresent() && state.get().pid() == pid && state.get().ready()) {
                System.out.println(Announcement.of(settings));
                return 0;
            }
            Thread.sleep(LOOK.toMillis());
        }
        System.err.println("madang: the server ended while it started; its last words are in " + output);
        return 1;
    }
}
