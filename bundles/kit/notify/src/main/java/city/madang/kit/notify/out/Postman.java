// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.Carrier;
import city.madang.kit.Carrier.Carried;
import city.madang.kit.Carrier.Outgoing;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Channel;
import city.madang.message.SentMessage.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one channel's messages that are due. Several nodes may do it at once: each message is claimed first, and one whose node
 * died is due again after a while, so that it goes at least once, with the same id.
 */
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 50;
    /** Much longer than a carrier may block. */
    private static final Duration LOST = Duration.ofMinutes(5);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Channel channel;
    private final ModuleDatabase database;
    private final AddressBook addresses;
    private final Envelopes envelopes;
    private final Carriers carriers;
    private final NotifySettings settings;
    private final Supplier<ZoneId> zone;
    private final Clock clock;

    Postman(
            Channel channel,
            NotifyTables tables,
            Carriers carriers,
            NotifySettings settings,
            Supplier<ZoneId> zone,
            Clock clock) {
        this.channel = channel;
        this.database = tables.database();
        this.addresses = tables.addresses();
        this.envelopes = tables.envelopes();
        this.carriers = carriers;
        this.settings = settings;
        this.zone = zone;
        this.clock = clock;
    }

    /** What becomes of a message now. */
    private record Fate(State state, Optional<Instant> nextAt, String reason, String carrier, String reference) {
        static Fate rest(State state, String reason) {
            return new Fate(state, Optional.empty(), reason, "", "");
        }

        static Fate wait(State state, Instant until, String reason) {
            return new Fate(state, Optional.of(until), reason, "", "");
        }
    }

    /** Carries a batch of what is due. @return whether there may be more now */
    synchronized boolean round() {
        var now = clock.instant();
        List<MessageRow> due =
                database.read(tx -> tx.mapper(MessageMapper.class).due(channel, now, BATCH));
        for (var message : due) {
            handle(message);
            if (cannotCarry()) {
                return false;
            }
        }
        return due.size() == BATCH;
    }

    /** While nobody can, the others need not be tried one by one; each is tried again at its time. */
    private boolean cannotCarry() {
        return carriers.on(channel).map(Carrier::problem).isEmpty()
                || carriers.on(channel).flatMap(Carrier::problem).isPresent();
    }

    private void handle(MessageRow message) {
        var lost = clock.instant().plus(LOST);
        int mine =
                database.inTransaction(tx -> tx.mapper(MessageMapper.class).claim(message.id(), message.tries(), lost));
        if (mine == 1 && message.waits()) {
            var fate = fate(message);
            database.run(tx -> record(tx.mapper(MessageMapper.class), message, fate));
        }
    }

    private Fate fate(MessageRow message) {
        var recipient =
                database.read(tx -> addresses.find(tx, message.recipient()).orElseThrow());
        if (!message.urgent()) {
            if (recipient.stopped().isPresent()) {
                return Fate.rest(State.REFUSED, "the person does not want messages on this channel");
            }
            var held = held(message);
            if (held.isPresent()) {
                return held.get();
            }
        }
        return carried(message, recipient);
    }

    private Optional<Fate> held(MessageRow message) {
        var now = clock.instant();
        var quiet = settings.quietOn(channel).holdUntil(now, zone.get());
        if (quiet.isPresent()) {
            return Optional.of(Fate.wait(State.HELD, quiet.get(), "quiet hours"));
        }
        var since = now.minus(HOUR);
        List<Instant> recent = database.read(
                tx -> tx.mapper(MessageMapper.class).sentSince(message.recipient(), since, settings.perHour()));
        return recent.size() < settings.perHour()
                ? Optional.empty()
                : Optional.of(Fate.wait(
                        State.HELD, recent.get(0).plus(HOUR), "too many messages to this address in an hour"));
    }

    private Fate carried(MessageRow message, Recipient recipient) {
        var carrier = carriers.on(channel);
        if (carrier.isEmpty()) {
            return later(message, "nothing is set up to carry on " + channel);
        }
        var words = envelopes.open(message);
        var outgoing = new Outgoing(
                message.id(),
                recipient.to(),
                message.lang(),
                words.subject(),
                words.body(),
                message.urgent()
                        ? Optional.empty()
                        : Optional.of(settings.site() + "/messages/stop/" + recipient.id()));
        var how = carry(carrier.get(), outgoing);
        var name = carrier.get().name();
        if (how instanceof Carried.Sent sent) {
            return new Fate(State.SENT, Optional.empty(), "", name, sent.reference());
        }
        if (how instanceof Carried.Never never) {
            return new Fate(State.FAILED, Optional.empty(), never.reason(), name, "");
        }
        return later(message, ((Carried.Later) how).reason());
    }

    /** A carrier with a fault must not stop the others' messages. */
    private static Carried carry(Carrier carrier, Outgoing outgoing) {
        try {
            return carrier.problem().<Carried>map(Carried.Later::new).orElseGet(() -> carrier.carry(outgoing));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} did not carry message {}; it is tried again", carrier.name(), outgoing.id(), e);
            return new Carried.Later(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private Fate later(MessageRow message, String reason) {
        var now = clock.instant();
        // What was held began to wait for its channel when it was let go, not when it was written.
        var began = message.state() == State.HELD ? now : message.since();
        return RetryPlan.of(message.urgent())
                .next(message.tries() + 1, began, now)
                .map(next -> Fate.wait(State.QUEUED, next, reason))
                .orElseGet(() -> Fate.rest(State.DEAD, reason));
    }

    private void record(MessageMapper mapper, MessageRow message, Fate fate) {
        var now = clock.instant();
        var reason = Masked.reason(fate.reason());
        var tried = message.tried(fate.state(), now, fate.nextAt(), reason, fate.carrier(), fate.reference());
        if (mapper.update(tried) == 0) {
            return; // erased while it was carried
        }
        mapper.insertStep(new Step(message.id(), now, fate.state(), reason));
        if (fate.state() == State.DEAD) {
            LOG.warn("Message {} on {} is given up ({}); see the page of messages", message.id(), channel, reason);
        }
    }
}
