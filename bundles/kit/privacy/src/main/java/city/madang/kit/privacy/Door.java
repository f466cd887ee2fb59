// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets calls into a module until it closes, and waits for those that are inside. */
final class Door {
    private static final int PATIENCE = 10;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    /** @throws IllegalStateException when the module was closed */
    <T> T inside(Supplier<T> work) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the module is closed");
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    void close() throws InterruptedException {
        closed = true;
        if (lock.writeLock().tryLock(PATIENCE, TimeUnit.SECONDS)) {
            lock.writeLock().unlock();
        }
    }
}
