// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.device.Devices.Follower;
import city.madang.kit.ModuleDatabase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands stored events on, to each follower by a thread of its own and from where it stopped. Safe for several threads. */
public final class Followers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int AT_ONCE = 100;
    /** Another node may have stored something. */
    private static final long LOOK_MS = 5_000;

    private static final long AGAIN_MS = 2_000;
    private static final long PATIENCE_MS = TimeUnit.SECONDS.toMillis(10);

    private final ModuleDatabase database;
    private final EventStore store;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();

    public Followers(ModuleDatabase database, EventStore store) {
        this.database = database;
        this.store = store;
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

    @Override
    public void close() {
        lines.forEach(Line::close);
    }

    private final class Line implements AutoCloseable, Runnable {
        private final String name;
        private final Follower follower;
        private final Thread thread;
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

        @Override
        public void run() {
            try {
                long upto = begin();
                while (!closed) {
                    await(LOOK_MS);
                    upto = pass(upto);
                }
            } catch (InterruptedException isClosing) {
                Thread.currentThread().interrupt();
            }
        }

        /** Where it goes on: behind the last event of all when it is new. */
        private long begin() throws InterruptedException {
            while (true) {
                try {
                    return database.inTransaction(tx -> {
                        var mapper = tx.mapper(EventMapper.class);
                        var known = mapper.follower(name);
                        if (known.isEmpty()) {
                            mapper.insertFollower(name, mapper.lastNumber());
                        }
                        return mapper.follower(name).orElseThrow();
                    });
                } catch (RuntimeException e) {
                    LOG.warn("The follower {} of devices cannot begin yet: {}", name, e.toString());
                    Thread.sleep(AGAIN_MS);
                }
            }
        }

        private long pass(long from) throws InterruptedException {
            long upto = from;
            try {
                var next = store.after(upto, AT_ONCE);
                while (next.upto() > upto && !closed) {
                    for (var event : next.events()) {
                        follower.take(event);
                        upto = event.number();
                    }
                    upto = next.upto();
                    keep(upto);
                    next = store.after(upto, AT_ONCE);
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warn("The follower {} of devices did not take what comes after {}: {}", name, upto, e.toString());
                Thread.sleep(AGAIN_MS);
                wake();
            }
            return upto;
        }

        private void keep(long upto) {
            database.run(tx -> tx.mapper(EventMapper.class).moveFollower(name, upto));
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
