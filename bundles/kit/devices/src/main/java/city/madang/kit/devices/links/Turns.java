// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.links;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Messages of one subscription, taken in their order: the next one begins when the handler of the one before has returned, while what
 * that one told is being stored. When one fails, so do all after it, for good, so that they come again behind it. Safe for several
 * threads.
 */
final class Turns {
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean broken;

    /** @param handling begins it; completes when it is handled, with what completes when it is stored */
    private record Turn(
            Supplier<CompletableFuture<CompletableFuture<Void>>> handling, CompletableFuture<Void> stored) {}

    /** Takes a message when its turn has come. @return completes when it is stored */
    CompletableFuture<Void> take(Supplier<CompletableFuture<CompletableFuture<Void>>> handling) {
        var turn = new Turn(handling, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(turn);
            if (busy) {
                return turn.stored();
            }
            busy = true;
        }
        next();
        return turn.stored();
    }

    private void next() {
        Turn turn;
        boolean fails;
        synchronized (this) {
            turn = waiting.poll();
            busy = turn != null;
            fails = broken;
        }
        if (turn == null) {
            return;
        }
        if (fails) {
            turn.stored().completeExceptionally(new CancellationException("one before it failed"));
            next();
        } else {
            turn.handling().get().whenComplete((storing, failure) -> handled(turn, storing, failure));
        }
    }

    private void handled(Turn turn, CompletableFuture<Void> storing, Throwable failure) {
        if (failure == null) {
            storing.whenComplete((done, unstored) -> stored(turn, unstored));
        } else {
            stored(turn, failure);
        }
        next();
    }

    private void stored(Turn turn, Throwable failure) {
        if (failure == null) {
            turn.stored().complete(null);
        } else {
            synchronized (this) {
                broken = true;
            }
            turn.stored().completeExceptionally(failure);
        }
    }
}
