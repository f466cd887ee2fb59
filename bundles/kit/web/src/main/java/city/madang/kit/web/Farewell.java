// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.SynchronousBundleListener;

/**
 * When the container stops, who is being answered is answered first, and every answer ends its connection. The web server by itself takes
 * the pages away while connections are open, and answers 404 to whoever goes on talking. Safe for several threads.
 */
final class Farewell implements SynchronousBundleListener {
    /** Well below what a service manager waits before it kills (systemd: 90 seconds). */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration QUIET = Duration.ofMillis(500);

    private final long longest;
    private final long quiet;
    private int underWay;
    private long last;
    private boolean said;

    Farewell() {
        this(LONGEST, QUIET);
    }

    /**
     * @param longest that a stop waits
     * @param quiet after which nobody seems to be coming any more
     */
    Farewell(Duration longest, Duration quiet) {
        this.longest = longest.toNanos();
        this.quiet = quiet.toNanos();
    }

    /** A request comes in; returns whether its answer ends the connection. */
    synchronized boolean comes() {
        underWay++;
        return said;
    }

    synchronized void goes() {
        underWay--;
        last = System.nanoTime();
        notifyAll();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        var whole = event.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID;
        if (whole && event.getType() == BundleEvent.STOPPING) {
            say();
        }
    }

    /** Returns when nobody is talking any more, or when it has taken long enough. */
    synchronized void say() {
        said = true;
        var begun = System.nanoTime();
        last = begun;
        try {
            for (var now = begun; now - begun < longest && !isQuiet(now); now = System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, Math.min(quiet, longest - (now - begun))));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isQuiet(long now) {
        return underWay == 0 && now - last >= quiet;
    }
}
