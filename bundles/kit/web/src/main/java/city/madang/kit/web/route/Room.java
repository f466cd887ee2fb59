// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.route;

import city.madang.kit.web.page.Voice;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A mounted module, or the kit's pages of one name: its routes and its voice (templates, texts, assets). Counts the calls that are
 * under way, so that it can be left behind when the last one has gone.
 */
public final class Room {
    private static final long LOOK_EVERY = Duration.ofMillis(5).toNanos();

    private final String id;
    private final String base;
    private final RouteTree routes;
    private final Voice voice;
    private final AtomicInteger inside = new AtomicInteger();
    private volatile boolean closed;

    /** @param base what its paths start with: {@code /<id>}, or empty for the kit's pages */
    public Room(String id, String base, RouteTree routes, Voice voice) {
        this.id = id;
        this.base = base;
        this.routes = routes;
        this.voice = voice;
    }

    public String id() {
        return id;
    }

    public String base() {
        return base;
    }

    public RouteTree routes() {
        return routes;
    }

    public Voice voice() {
        return voice;
    }

    /** Whether the call may go on; then {@link #leave} must follow. The counter goes up before the flag is read, so none is lost. */
    public boolean enter() {
        inside.incrementAndGet();
        if (closed) {
            inside.decrementAndGet();
            return false;
        }
        return true;
    }

    public void leave() {
        inside.decrementAndGet();
    }

    /** Whether nobody is let in any more. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Lets nobody in any more and waits for those inside.
     *
     * @return how many are still there when the time is over
     */
    public int close(Duration most) {
        closed = true;
        var until = System.nanoTime() + most.toNanos();
        while (inside.get() > 0 && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(LOOK_EVERY);
        }
        return inside.get();
    }

    /** The path of this server for a path as handlers and templates write it. */
    public String whole(String path) {
        if (path.startsWith("//")) {
            return path.substring(1);
        }
        if (path.startsWith("/")) {
            var top = path.length() == 1 || path.charAt(1) == '?' || path.charAt(1) == '#';
            return top && !base.isEmpty() ? base + path.substring(1) : base + path;
        }
        throw new IllegalArgumentException("a path starts with / or //: " + path);
    }
}
