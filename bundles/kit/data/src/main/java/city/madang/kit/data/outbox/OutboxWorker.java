// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.outbox;

import city.madang.event.Event;
import city.madang.kit.Outbox;
import city.madang.kit.data.outbox.Courier.Served;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers events on this node: right after a commit here, within a second after one on another node. */
public final class OutboxWorker implements Outbox, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int COURIERS = 2;
    private static final long POLL_SECONDS = 1;
    private static final long CLOSING_SECONDS = 10;
    private static final Duration ROUND = Duration.ofHours(1);

    private final EventLog log;
    private final String node;
    private final Courier courier;
    private final Register register;
    private final Map<String, Receiver> receivers = new ConcurrentHashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService couriers;
    private final Thread dispatcher;
    private volatile boolean closed;

    /** Starts delivering. */
    public OutboxWorker(EventLog log, String node, Patience patience) {
        this.log = log;
        this.node = node;
        courier = new Courier(log, patience);
        register = new Register(log);
        couriers = Executors.newFixedThreadPool(COURIERS, work -> thread("madang-outbox-courier", work));
        dispatcher = thread("madang-outbox", this::dispatch);
        log.whenPublished(this::published);
        dispatcher.start();
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <E extends Event> AutoCloseable receive(
            String receiver, boolean eachNode, Class<E> type, Consumer<E> handler) {
        var kind = EventType.of(receiver, type);
        if (!kind.isKits()) {
            throw new IllegalArgumentException("a module's own type reaches its own handlers only: " + type.getName());
        }
        var name = eachNode ? receiver + "@" + node : receiver;
        register.add(name, eachNode, kind);
        return attach(name, kind, new Receiver.Entry<>(type, new EventJson(type.getClassLoader()), handler));
    }

    /** Receives a module's own types and kit types for the module. */
    AutoCloseable receiveFor(String module, Map<Class<? extends Event>, Receiver.Entry<?>> entries) {
        var attached = new Closing();
        try {
            var types = entries.keySet().stream()
                    .map(type -> EventType.of(module, type))
                    .toList();
            register.replace(module, types);
            entries.forEach((type, entry) -> {
                var kind = EventType.of(module, type);
                attached.add(attach(Register.name(module, kind), kind, entry));
            });
            return attached;
        } catch (RuntimeException e) {
            attached.close();
            throw e;
        }
    }

    private AutoCloseable attach(String name, EventType kind, Receiver.Entry<?> entry) {
        mustBeOpen();
        var receiver = receivers.computeIfAbsent(name, Receiver::new);
        if (receiver.entries().putIfAbsent(kind.name(), entry) != null) {
            throw new IllegalStateException(name + " receives " + kind.name() + " already");
        }
        news.release();
        return () -> detach(receiver, kind, entry);
    }

    /** Returns when the handler is not running any more. */
    private void detach(Receiver receiver, EventType kind, Receiver.Entry<?> entry) {
        receiver.entries().remove(kind.name(), entry);
        try {
            if (!receiver.serving().tryLock(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} is still at an event after {} s", receiver.name(), CLOSING_SECONDS);
                return;
            }
            receiver.serving().unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Parked> parked(int most) {
        return log.tables()
                .read(tx ->
                        tx.mapper(OutboxMapper.class).parked(most, log.clock().instant()));
    }

    @Override
    public void retry(long delivery) {
        log.tables()
                .run(tx -> tx.mapper(OutboxMapper.class)
                        .retry(delivery, log.clock().instant()));
        news.release();
    }

    @Override
    public void drain() {
        boolean more;
        do {
            more = false;
            for (var receiver : receivers.values()) {
                more |= courier.serve(receiver) != Served.NOTHING_DUE;
            }
        } while (more);
    }

    /** Called by who committed. */
    private void published(Set<String> types) {
        for (var receiver : receivers.values()) {
            if (types.stream().anyMatch(receiver.entries()::containsKey)) {
                call(receiver);
            }
        }
    }

    private void call(Receiver receiver) {
        if (!closed && receiver.calls().getAndIncrement() == 0) {
            couriers.execute(() -> work(receiver));
        }
    }

    /** Looks now and then for what other nodes published, and for what is to be tried again. */
    private void dispatch() {
        var nextRound = log.clock().instant();
        while (!closed) {
            try {
                news.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS);
                news.drainPermits();
                if (!log.clock().instant().isBefore(nextRound)) {
                    nextRound = log.clock().instant().plus(ROUND);
                    register.round(receivers.keySet());
                }
                callWaiting();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("The outbox waits for the database", e);
            }
        }
    }

    private void callWaiting() {
        var here = List.copyOf(receivers.keySet());
        if (!here.isEmpty()) {
            List<String> waiting = log.tables()
                    .read(tx -> tx.mapper(OutboxMapper.class)
                            .waiting(here, log.clock().instant()));
            waiting.forEach(name -> call(receivers.get(name)));
        }
    }

    /** Serves until nobody has called meanwhile. */
    private void work(Receiver receiver) {
        int answered;
        do {
            answered = receiver.calls().get();
            try {
                while (!closed && courier.serve(receiver) == Served.SOMETHING) {
                    LOG.trace("{} served", receiver.name());
                }
            } catch (RuntimeException e) {
                LOG.debug("Delivery to {} waits for the database", receiver.name(), e);
            }
        } while (!receiver.calls().compareAndSet(answered, 0));
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("the outbox is closed");
        }
    }

    /** Waits for handlers that are running. */
    @Override
    public void close() {
        closed = true;
        log.whenPublished(types -> {});
        news.release(); // no interrupt: Derby closes a connection that is interrupted
        couriers.shutdown();
        try {
            dispatcher.join(TimeUnit.SECONDS.toMillis(CLOSING_SECONDS));
            if (!couriers.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Handlers of events are still running after {} s", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
