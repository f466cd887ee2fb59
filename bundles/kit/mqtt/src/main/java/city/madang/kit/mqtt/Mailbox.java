// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Taker;
import city.madang.kit.mqtt.Figures.Fate;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Hands messages to one device in their order, several before the first of them is stored. What finds no place is left with the broker,
 * unconfirmed, and so is everything after it, because order is kept: the broker sends them again on a new line. Safe for several
 * threads.
 */
final class Mailbox {
    static final int PLACES = 256;
    /** Handed over and not stored yet: as many as one commit may take together. */
    static final int MOST_HANDED = 32;
    /** Left on one line. A broker waits for 65,535 confirmations, of all devices together, and then sends nothing more. */
    static final int MOST_UNPLACED = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 6;

    private final String device;
    private final Taker taker;
    private final Room room;
    private final Consumer<Duration> again;
    private final Queue<Delivery> waiting = new ArrayDeque<>();
    private int handed;
    /** Somebody is about to hand over, so that nobody overtakes. */
    private boolean handing;
    /** What was handed over on the line before is not over yet. */
    private boolean leftovers;

    private boolean behind;
    private boolean failed;
    private int unplaced;
    private int failures;
    private long leftAt = Long.MIN_VALUE;

    /** @param again asks for a new line after a while, with the messages that were left */
    Mailbox(String device, Taker taker, Room room, Consumer<Duration> again) {
        this.device = device;
        this.taker = taker;
        this.room = room;
        this.again = again;
    }

    String device() {
        return device;
    }

    /** @return what became of it when it found no place */
    Optional<Fate> offer(Delivery delivery) {
        Optional<Fate> fate;
        boolean asked;
        synchronized (this) {
            asked = behind;
            if (!behind && !isLeft() && waiting.size() < PLACES && room.take(delivery.payload.length)) {
                waiting.add(delivery);
                fate = Optional.empty();
            } else {
                fate = Optional.of(unplaced < MOST_UNPLACED ? Fate.LEFT : Fate.GIVEN_UP);
                unplaced++;
                behind = true;
            }
        }
        if (fate.equals(Optional.of(Fate.GIVEN_UP))) {
            delivery.stored();
            lost(Loss.GIVEN_UP);
        }
        if (!asked) {
            hand();
        }
        return fate;
    }

    /** A message for it never comes. */
    void lost(Loss why) {
        taker.lost(why);
    }

    private void hand() {
        for (var next = next(false); next.isPresent(); next = next(true)) {
            var delivery = next.get();
            taken(delivery).whenComplete((stored, failure) -> ended(delivery, failure == null));
        }
        pause().ifPresent(again);
    }

    /** @param goesOn whether whoever asks has handed over the one before */
    private synchronized Optional<Delivery> next(boolean goesOn) {
        if (handing && !goesOn) {
            return Optional.empty();
        }
        var next = isLeft() || leftovers || handed == MOST_HANDED ? null : waiting.poll();
        handing = next != null;
        handed += handing ? 1 : 0;
        return Optional.ofNullable(next);
    }

    /** Before a new line is needed; empty when none is. */
    private synchronized Optional<Duration> pause() {
        if (!behind || isLeft() || handed > 0 || !waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(failures == 0 ? Duration.ZERO : FIRST_PAUSE.multipliedBy(1L << failures - 1));
    }

    private CompletionStage<?> taken(Delivery delivery) {
        try {
            return taker.take(delivery.topic, delivery.payload, delivery.retained);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void ended(Delivery delivery, boolean stored) {
        room.give(delivery.payload.length);
        synchronized (this) {
            handed--;
            leftovers &= handed > 0;
            if (!stored) {
                fail();
            } else if (!failed) {
                failures = 0;
            }
        }
        if (stored) {
            delivery.stored();
        }
        hand();
    }

    /** With several at once it is one failure. */
    private void fail() {
        failures = failed ? failures : Math.min(failures + 1, MOST_DOUBLINGS);
        failed = true;
        behind = true;
        forget();
    }

    private void forget() {
        waiting.forEach(each -> room.give(each.payload.length));
        waiting.clear();
    }

    /** Messages for it were left with the broker before it was there; until they have come, it takes none, to keep their order. */
    synchronized void await() {
        behind = true;
    }

    /** The line is gone: everything unconfirmed comes again on the next one. */
    synchronized void restart() {
        forget();
        behind = false;
        failed = false;
        leftovers = handed > 0;
        unplaced = 0;
    }

    /** Nobody takes messages any more. @param now by {@link System#nanoTime} */
    synchronized void leave(long now) {
        behind |= handed > 0 || !waiting.isEmpty();
        forget();
        leftAt = now;
    }

    synchronized boolean isLeft() {
        return leftAt != Long.MIN_VALUE;
    }

    synchronized boolean isLeftSince(Duration grace, long now) {
        return isLeft() && now - leftAt >= grace.toNanos();
    }

    /** Whether messages for it are left with the broker. */
    synchronized boolean isBehind() {
        return behind;
    }
}
