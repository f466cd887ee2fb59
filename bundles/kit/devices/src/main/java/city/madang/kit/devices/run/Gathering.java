// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.kit.devices.event.Succession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * What a session tells while it takes a message: its storing is only begun, and awaited for all of it together. What is told by any
 * other thread is not gathered. Safe for several threads.
 */
final class Gathering {
    private static final long PATIENCE_SECONDS = 10;

    private final ThreadLocal<List<CompletableFuture<Void>>> begun = new ThreadLocal<>();
    private final Succession succession = new Succession();

    /** Takes a message. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Runs work. @return completes when all that it told is stored */
    CompletableFuture<Void> run(Work work) throws Exception {
        var mine = new ArrayList<CompletableFuture<Void>>();
        begun.set(mine);
        try {
            work.run();
        } finally {
            begun.remove();
        }
        return all(mine);
    }

    /** @param begin begins to store an event of this session */
    boolean isBegun(Function<Succession, CompletableFuture<Void>> begin) {
        var mine = begun.get();
        if (mine == null) {
            return false;
        }
        mine.add(begin.apply(succession));
        return true;
    }

    /**
     * Waits until all that the work on this thread told so far is stored.
     *
     * @throws IOException when it is not
     */
    void settle() throws IOException, InterruptedException {
        var mine = begun.get();
        if (mine == null) {
            return;
        }
        try {
            all(mine).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("what was told is not stored", e);
        }
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> begun) {
        return CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new));
    }
}
