// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.data.outbox.OutboxMapper.Delivery;
import city.madang.kit.data.outbox.OutboxMapper.Failed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one receiver what is due, in order; what fails is tried again later, and holds the rest up until it is given up. */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int BATCH = 20;
    private static final int REASON_LENGTH = 1000;
    /** After so long a batch is ended early, so that what was delivered is recorded. */
    private static final Duration BATCH_TIME = Duration.ofSeconds(2);

    private final EventLog log;
    private final Patience patience;

    Courier(EventLog log, Patience patience) {
        this.log = log;
        this.patience = patience;
    }

    /** What came of serving. */
    enum Served {
        NOTHING_DUE,
        SOMETHING,
        /** Another transaction has the receiver: another node serves it, or notes that it is alive. */
        TAKEN
    }

    /** Delivers a batch, unless another node is at it. */
    Served serve(Receiver receiver) {
        receiver.serving().lock();
        try {
            return log.tables().inTransaction(claim -> {
                var free = claim.mapper(OutboxMapper.class).claim(receiver.name());
                if (free.isEmpty()) {
                    return Served.TAKEN;
                }
                return deliver(receiver) ? Served.SOMETHING : Served.NOTHING_DUE;
            });
        } finally {
            receiver.serving().unlock();
        }
    }

    private boolean deliver(Receiver receiver) {
        List<Delivery> head =
                log.tables().read(tx -> tx.mapper(OutboxMapper.class).head(receiver.name(), BATCH));
        var delivered = new ArrayList<Delivery>();
        Optional<Failed> failed = Optional.empty();
        var end = log.clock().instant().plus(BATCH_TIME);
        for (var delivery : head) {
            var now = log.clock().instant();
            var entry = receiver.entries().get(delivery.type());
            if (entry == null || delivery.nextAt().isAfter(now) || now.isAfter(end)) {
                break;
            }
            failed = hand(entry, receiver, delivery);
            if (failed.isPresent()) {
                break;
            }
            delivered.add(delivery);
        }
        record(delivered, failed);
        return !delivered.isEmpty() || failed.isPresent();
    }

    private Optional<Failed> hand(Receiver.Entry<?> entry, Receiver receiver, Delivery delivery) {
        try {
            entry.hand(delivery.body());
            return Optional.empty();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            LOG.debug("{} did not take event {}", receiver.name(), delivery.event(), e);
            return Optional.of(failure(receiver, delivery, e));
        }
    }

    /** The database's absence is not the event's fault and not counted. */
    private Failed failure(Receiver receiver, Delivery delivery, Throwable thrown) {
        var now = log.clock().instant();
        var tries = thrown instanceof DatabaseUnavailable ? delivery.tries() : delivery.tries() + 1;
        var givenUp = tries >= patience.tries() || thrown instanceof Receiver.Unreadable;
        if (givenUp) {
            LOG.warn(
                    "Delivery {} of a {} to {} is given up after {} tries ({}); see the list of parked deliveries",
                    delivery.id(),
                    delivery.type(),
                    receiver.name(),
                    tries,
                    thrown.getClass().getName());
        }
        return new Failed(
                delivery.id(),
                tries,
                now.plus(patience.pauseAfter(Math.max(1, tries))),
                givenUp ? Optional.of(now) : Optional.empty(),
                reason(thrown));
    }

    private static String reason(Throwable thrown) {
        var text = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
        return text.length() <= REASON_LENGTH ? text : text.substring(0, REASON_LENGTH);
    }

    /**
     * An event goes when its last delivery has gone; asked in a transaction of its own, so that of two receivers that finish
     * together the later one sees the other's end.
     */
    private void record(List<Delivery> delivered, Optional<Failed> failed) {
        if (!delivered.isEmpty() || failed.isPresent()) {
            log.tables().run(tx -> {
                var outbox = tx.mapper(OutboxMapper.class);
                failed.ifPresent(outbox::failed);
                delivered.forEach(delivery -> outbox.delivered(delivery.id()));
            });
        }
        if (!delivered.isEmpty()) {
            log.tables().run(tx -> {
                var outbox = tx.mapper(OutboxMapper.class);
                // in one order, or two receivers that finish together block each other
                delivered.stream().map(Delivery::event).sorted().forEach(outbox::deliveredToAll);
            });
        }
    }
}
