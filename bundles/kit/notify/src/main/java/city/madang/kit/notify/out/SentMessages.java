// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Address;
import city.madang.message.Channel;
import city.madang.message.MessageId;
import city.madang.message.SentMessage.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Messages as pages show them, and what administrators do about them. */
@Component(service = SentMessages.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class SentMessages {
    /** Lists are counted no further. */
    public static final int COUNTED = 10_000;

    private static final int BATCH = 500;

    private final ModuleDatabase database;
    private final AddressBook addresses;
    private final Envelopes envelopes;
    private final Clock clock;

    /** A message that something answers: whose it is, and what it was about. */
    public record Found(String module, String about) {}

    /** A message with its recipient and history. */
    public record Whole(MessageRow message, Recipient recipient, List<Step> steps) {}

    @Activate
    public SentMessages(@Reference NotifyTables tables, @Reference Clock clock) {
        database = tables.database();
        addresses = tables.addresses();
        envelopes = tables.envelopes();
        this.clock = clock;
    }

    public Optional<Found> find(MessageId id) {
        return database.read(tx -> tx.mapper(MessageMapper.class).find(id))
                .map(row -> new Found(row.module(), row.about()));
    }

    /** By what the channel calls it. */
    public Optional<Found> byReference(Channel channel, String reference) {
        return database.read(tx -> tx.mapper(MessageMapper.class).byReference(channel, reference)).stream()
                .findFirst()
                .map(row -> new Found(row.module(), row.about()));
    }

    /** The words are sealed. */
    public Optional<Whole> whole(MessageId id) {
        return database.read(tx -> {
            var mapper = tx.mapper(MessageMapper.class);
            return mapper.find(id)
                    .map(row ->
                            new Whole(row, addresses.find(tx, row.recipient()).orElseThrow(), mapper.steps(id)));
        });
    }

    /** The words are sealed. */
    public Sliced<MessageRow> list(MessageFilter filter, Slice slice) {
        return database.read(tx -> {
            var mapper = tx.mapper(MessageMapper.class);
            return new Sliced<>(mapper.list(filter, slice), slice, mapper.count(filter, COUNTED));
        });
    }

    /** With its words as they were written. */
    public MessageRow opened(MessageRow row) {
        return envelopes.open(row);
    }

    /** To whom the messages go. */
    public List<Recipient> recipients(List<MessageRow> rows) {
        var ids = rows.stream().map(MessageRow::recipient).distinct().toList();
        return ids.isEmpty() ? List.of() : database.read(tx -> addresses.among(tx, ids));
    }

    public List<Backlog> backlog() {
        return database.read(tx -> tx.mapper(MessageMapper.class).backlog());
    }

    /** Tries again at once, whatever became of it. @return false when it waits or was delivered */
    public boolean retry(MessageId id) {
        return move(id, State.QUEUED, Optional.of(clock.instant()), "an administrator tries again");
    }

    /** Does not try any more. @return false when it came to rest already */
    public boolean giveUp(MessageId id) {
        return move(id, State.DEAD, Optional.empty(), "an administrator gave it up");
    }

    /** Tries again what was given up on the channel. @return how many */
    public int retryDead(Channel channel) {
        var filter = new MessageFilter(Optional.of(State.DEAD), Optional.of(channel), Optional.empty());
        int again = 0;
        List<MessageRow> dead;
        do {
            dead = database.read(tx -> tx.mapper(MessageMapper.class).list(filter, new Slice(1, BATCH)));
            for (var each : dead) {
                again += retry(each.id()) ? 1 : 0;
            }
        } while (dead.size() == BATCH);
        return again;
    }

    private boolean move(MessageId id, State to, Optional<Instant> next, String why) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(MessageMapper.class);
            var row = mapper.find(id).filter(each -> each.waits() != (to == State.QUEUED) && mayMove(each));
            row.ifPresent(each -> {
                mapper.update(each.moved(to, clock.instant(), next, why));
                mapper.insertStep(new Step(id, clock.instant(), to, why));
                if (to == State.QUEUED) {
                    tx.publish(new MessageQueued(each.channel()));
                }
            });
            return row.isPresent();
        });
    }

    private static boolean mayMove(MessageRow row) {
        return row.waits() || row.state() == State.DEAD || row.state() == State.FAILED;
    }

    /** A person's own messages with their words, newest first. */
    public Sliced<MessageRow> of(Address person, Slice slice) {
        return database.read(tx -> addresses
                .find(tx, person)
                .map(to -> {
                    var mapper = tx.mapper(MessageMapper.class);
                    var rows = mapper.of(to.id(), slice).stream()
                            .map(envelopes::open)
                            .toList();
                    return new Sliced<>(rows, slice, mapper.countOf(to.id(), COUNTED));
                })
                .orElseGet(() -> new Sliced<>(List.of(), slice, 0)));
    }

    /** How many a person has not seen, counted to {@code most}. */
    public int unread(Address person, int most) {
        return database.read(tx -> addresses
                .find(tx, person)
                .map(to -> tx.mapper(MessageMapper.class).unread(to.id(), most))
                .orElse(0));
    }

    /** The person has seen them all. */
    public void seen(Address person) {
        database.run(tx -> addresses
                .find(tx, person)
                .ifPresent(to -> tx.mapper(MessageMapper.class).read(to.id(), clock.instant())));
    }

    /** The person has seen this one. */
    public void seen(Address person, MessageId id) {
        database.run(tx -> addresses
                .find(tx, person)
                .ifPresent(to -> tx.mapper(MessageMapper.class).readOne(to.id(), id, clock.instant())));
    }

    /** How many came to rest before then, counted to {@code most}. */
    public int over(Instant before, int most) {
        return database.read(tx -> tx.mapper(MessageMapper.class).old(before, most))
                .size();
    }

    /** Removes what came to rest before then. @return how many */
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(MessageMapper.class);
            List<MessageId> old = mapper.old(before, most);
            old.forEach(mapper::delete);
            return old.size();
        });
    }
}
