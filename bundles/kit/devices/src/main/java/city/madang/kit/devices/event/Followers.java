// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.device.Devices.Follower;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.devices.node.Term;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands stored events on, to each follower by a thread of its own and from where it stopped; on the node that runs the devices only,
 * so that each is handed over once. Safe for several threads.
 */
public final class Followers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int AT_ONCE = 100;
    /** What was stored before and not told of, for example by a node that stopped at that moment. */
    private static final long LOOK_MS = 5_000;

    private static final long AGAIN_MS = 2_000;
    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(10);

    private final ModuleDatabase database;
    private final EventStore store;
    private final Term term;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile boolean here;

    public Followers(ModuleDatabase database, EventStore store, Term term) {
        this.database = database;
        this.store = store;
        this.term = term;
        store.whenStored(() -> lines.forEach(Line::wake));
    }

    /** @param name of the follower in the whole city */
    public AutoCloseable follow(String name, Follower follower) {
        var line = new Line(name, follower);
        if (!lines.add(line)) {
            throw new IllegalArgumentException(name + " follows already");
        }
        line.start();
        return line;
    }

    /** This node runs the devices now. */
    public void begin() {
        here = true;
        lines.forEach(Line::wake);
    }

    /** Another one will; returns when no follower takes an event here any more, or after a while. */
    public void end() {
        here = false;
        lines.forEach(Line::awaitIdle);
    }

    @Override
    public void close() {
        lines.forEach(Line::close);
    }

    private final class Line implements AutoCloseable, Runnable {
        private final String name;
        private final Follower follower;
        private final Thread thread;
        private final ReentrantLock passing = new ReentrantLock();
        private boolean news = true;
        private volatile boolean closed;

        Line(String name, Follower follower) {
            this.name = name;
            this.follower = follower;
            thread = new Thread(this, "devices-follower-" + name);
            thread.setDaemon(true);
        }

        void start() {
            thread.start();
        }

        synchronized void wake() {
            news = true;
            notifyAll();
        }

        private synchronized void await(long time) throws InterruptedException {
            if (!news) {
                wait(time);
            }
            news = false;
        }

        void awaitIdle() {
            try {
                if (passing.tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
                    passing.unlock();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            try {
                begin();
                while (!closed) {
                    await(LOOK_MS);
                    passing.lock();
                    try {
                        pass();
                    } finally {
                        passing.unlock();
                    }
                }
            } catch (InterruptedException isClosing) {
                Thread.currentThread().interrupt();
            }
        }

        /** Where it goes on: behind the last event of all when it is new. */
        private void begin() throws InterruptedException {
            while (true) {
                try {
                    database.run(tx -> {
                        var mapper = tx.mapper(EventMapper.class);
                        if (mapper.follower(name).isEmpty()) {
                            InsertIfAbsent.run(() -> mapper.insertFollower(name, mapper.lastNumber()));
                        }
                    });
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("The follower {} of devices cannot begin yet: {}", name, e.toString());
                    Thread.sleep(AGAIN_MS);
                }
            }
        }

        private boolean goesOn() {
            return here && !closed;
        }

        private void pass() throws InterruptedException {
            try {
                boolean more = goesOn();
                while (more) {
                    more = passSome() && goesOn();
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("The follower {} of devices did not take an event: {}", name, e.toString());
                Thread.sleep(AGAIN_MS);
                wake();
            }
        }

        /** What is next, and writes down how far it came. @return whether there was any */
        private boolean passSome() throws Exception {
            long from = database.read(tx -> tx.mapper(EventMapper.class).follower(name))
                    .orElseThrow();
            var next = store.after(from, AT_ONCE);
            long upto = from;
            try {
                for (var event : next.events()) {
                    if (!goesOn()) {
                        return false;
                    }
                    follower.take(event);
                    upto = event.number();
                }
                upto = next.upto();
            } finally {
                if (upto > from) {
                    keep(upto);
                }
            }
            return upto > from;
        }

        private void keep(long upto) {
            database.run(tx -> {
                term.hold(tx);
                tx.mapper(EventMapper.class).moveFollower(name, upto);
            });
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && name.equals(line.name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public void close() {
            closed = true;
            thread.interrupt();
            lines.remove(this);
            if (Thread.currentThread() != thread) {
                try {
                    thread.join(PATIENCE_MS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
