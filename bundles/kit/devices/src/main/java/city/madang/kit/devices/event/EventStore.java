// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.data.Tx;
import city.madang.device.DeviceId;
import city.madang.device.Received;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.Sha256;
import city.madang.kit.devices.fact.Facts;
import city.madang.kit.devices.node.Term;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what devices tell. One thread writes for all of them: what waits is committed together, which is how a database takes many
 * small things, and numbers become visible in their order, so that nobody who follows passes over one that commits late. Safe for
 * several threads.
 */
public final class EventStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EventStore.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_WAITING = 20_000;
    private static final int LONGEST_BODY = 4000;
    private static final long PATIENCE_SECONDS = 10;

    private final ModuleDatabase database;
    private final Term term;
    private final Clock clock;
    private final Refusals refusals;
    private final EventText text = new EventText();
    private final BlockingQueue<Told> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer = new Thread(this::write, "devices-events");
    private volatile boolean closed;
    private volatile Runnable stored = () -> {};

    /** @param term without which nothing is stored */
    public EventStore(ModuleDatabase database, Term term, Refusals refusals, Clock clock) {
        this.database = database;
        this.term = term;
        this.refusals = refusals;
        this.clock = clock;
        writer.setDaemon(true);
        writer.start();
    }

    /** An event on its way. @param done whether it was not there before */
    private record Told(EventRow row, DeviceEvent event, Succession succession, CompletableFuture<Boolean> done) {
        void fail(Throwable why) {
            if (done.completeExceptionally(why)) {
                succession.isBroken = true;
            }
        }
    }

    /** Called after each commit, by the writing thread: returns at once. */
    public void whenStored(Runnable listener) {
        stored = listener;
    }

    /**
     * Stores one; returns when it is committed, was there before, or is not taken.
     *
     * @throws UncheckedIOException when it could not be stored
     */
    public void store(DeviceId device, DeviceEvent event) {
        try {
            begin(device, event, new Succession()).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNow("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw notNow("the event was not stored: " + e.getMessage());
        }
    }

    /**
     * Begins to store one. Waits only when very many are on their way already.
     *
     * @param succession after whose earlier events this one is to be stored, or not at all
     * @return completes, on the writing thread, when it is committed, was there before, or is not taken; fails when it could not be stored
     * @throws UncheckedIOException when it cannot even be begun
     */
    public CompletableFuture<Void> begin(DeviceId device, DeviceEvent event, Succession succession) {
        var row = row(device, event);
        if (row.isEmpty()) {
            refusals.count(device.value(), Refusal.NOT_TAKEN);
            return CompletableFuture.completedFuture(null);
        }
        var told = new Told(row.get(), event, succession, new CompletableFuture<>());
        var stored = told.done().thenAccept(isFresh -> {
            if (!isFresh) {
                refusals.count(device.value(), Refusal.DUPLICATE);
            }
        });
        enqueue(told);
        return stored;
    }

    private Optional<EventRow> row(DeviceId device, DeviceEvent event) {
        var kind = text.kind(event);
        var body = kind.map(known -> text.write(event)).orElse("");
        if (kind.isEmpty() || body.length() > LONGEST_BODY || hasHalfCharacters(body)) {
            return Optional.empty();
        }
        var received = clock.instant();
        var time = EventTime.of(event.stamp().at(), received);
        if (!time.believed()) {
            refusals.count(device.value(), Refusal.CLOCK);
        }
        if (event instanceof Fault fault && !fault.excerpt().isEmpty()) {
            refusals.count(device.value(), Refusal.GARBAGE);
        }
        return Optional.of(
                new EventRow(0, device.value(), kind.get(), mark(kind.get(), event), body, time.at(), received));
    }

    /** PostgreSQL takes none, and one of them would spoil the commit of all that wait. */
    private static boolean hasHalfCharacters(String body) {
        return body.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    private String mark(String kind, DeviceEvent event) {
        var stamp = event.stamp();
        var said = stamp.at().isEmpty() && stamp.sequence().isEmpty()
                ? UUID.randomUUID().toString()
                : kind + text.essence(event);
        return Sha256.of(said.getBytes(StandardCharsets.UTF_8));
    }

    private void enqueue(Told told) {
        try {
            if (closed || !waiting.offer(told, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw notNow("events cannot be stored at the moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notNow("interrupted");
        }
        if (closed) {
            abandon();
        }
    }

    private static UncheckedIOException notNow(String why) {
        return new UncheckedIOException(new InterruptedIOException(why));
    }

    private void write() {
        while (!closed) {
            var batch = new ArrayList<Told>();
            try {
                batch.add(waiting.take());
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                write(batch);
            } catch (InterruptedException isClosing) {
                batch.forEach(told -> told.fail(isClosing));
                return;
            } catch (RuntimeException e) {
                LOG.warn("{} events of devices are not stored: {}", batch.size(), e.toString());
                batch.forEach(told -> told.fail(e));
            }
        }
    }

    private void write(List<Told> batch) {
        var whole = batch.stream().filter(told -> !told.succession().isBroken).toList();
        if (!whole.isEmpty()) {
            var fresh = database.inTransaction(tx -> insert(tx, whole));
            whole.forEach(told -> told.done().complete(fresh.contains(told)));
            stored.run();
        }
        batch.forEach(told -> told.fail(notNow("one before it was not stored")));
    }

    /** Nobody writes any more. */
    private void abandon() {
        for (var told = waiting.poll(); told != null; told = waiting.poll()) {
            told.fail(notNow("the city stops"));
        }
    }

    /** Those that were not there. */
    private HashSet<Told> insert(Tx tx, List<Told> batch) {
        term.hold(tx);
        var mapper = tx.mapper(EventMapper.class);
        var fresh = new HashSet<Told>();
        var marks = new HashSet<String>();
        for (var told : batch) {
            var row = told.row();
            if (marks.add(row.device() + " " + row.mark()) && mapper.known(row.device(), row.mark()) == 0) {
                mapper.insert(row);
                if (told.event() instanceof Health health) {
                    Facts.keep(tx, new DeviceId(row.device()), health, row.happened());
                }
                fresh.add(told);
            }
        }
        return fresh;
    }

    /**
     * Some events in their order.
     *
     * @param upto number of the last one, also when that is of a kind that is not known here
     */
    public record Passage(List<Received> events, long upto) {}

    public Passage after(long number, int most) {
        var rows = database.read(tx -> tx.mapper(EventMapper.class).after(number, most));
        var events = rows.stream().flatMap(row -> received(row).stream()).toList();
        return new Passage(
                events, rows.isEmpty() ? number : rows.get(rows.size() - 1).number());
    }

    /** Newest first. */
    public List<Received> newest(DeviceId device, int most) {
        return database.read(tx -> tx.mapper(EventMapper.class).newest(device.value(), most)).stream()
                .flatMap(row -> received(row).stream())
                .toList();
    }

    /** Of what it told, but for its health; 0 when that is nothing. */
    public long newestNumber(DeviceId device) {
        return database.read(tx -> tx.mapper(EventMapper.class).newestNumber(device.value()));
    }

    private Optional<Received> received(EventRow row) {
        return text.read(row.kind(), row.body())
                .map(event ->
                        new Received(row.number(), new DeviceId(row.device()), event, row.happened(), row.received()));
    }

    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandon();
    }
}
