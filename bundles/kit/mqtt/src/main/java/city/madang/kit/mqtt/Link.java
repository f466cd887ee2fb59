// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Subscription;
import city.madang.kit.MqttBroker.Taker;
import city.madang.kit.mqtt.Figures.Fate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one line to the broker up and decides where a message goes. The broker repeats what was not confirmed only on a new line
 * (MQTT 5, 4.4), so a line is made anew when a device that was behind can take messages again. Safe for several threads.
 */
final class Link implements Line.Listener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final long ROOM = 64L * 1024 * 1024;
    private static final Duration FIRST_LINE = Duration.ofSeconds(25);
    private static final Duration STOPPING = Duration.ofSeconds(10);

    private final MqttSettings settings;
    private final Pace pace;
    private final Figures figures;
    private final Directory directory;
    private final Room room = new Room(ROOM);
    private final Thread thread;

    private Line line;
    private Line lost;
    private String problem = "";
    private boolean closed;
    private long lineSince;
    private long renewAt = Long.MAX_VALUE;

    /**
     * How patient it is.
     *
     * @param spacing the least time between two lines that are made because a device was behind
     * @param retry after how long the broker is called again; doubled up to {@code longest}
     * @param grace for how long messages wait for a device that is not there
     */
    record Pace(Duration spacing, Duration retry, Duration longest, Duration grace) {}

    /** Calls the broker at once. */
    Link(MqttSettings settings, Pace pace, Figures figures) {
        this.settings = settings;
        this.pace = pace;
        this.figures = figures;
        directory = new Directory(pace.grace(), System.nanoTime());
        thread = new Thread(this::run, "mqtt");
        thread.setDaemon(true);
        // Paho finds its ways to connect by service files.
        thread.setContextClassLoader(Line.class.getClassLoader());
        thread.start();
    }

    Subscription subscribe(String device, String filter, Taker taker) throws IOException, InterruptedException {
        presentLine(FIRST_LINE);
        var box = new Mailbox(device, taker, room, this::renewIn);
        boolean missed = directory.join(filter, box);
        try {
            ask(filter);
        } catch (IOException | InterruptedException e) {
            box.leave(System.nanoTime());
            throw e;
        }
        if (missed) {
            renewIn(Duration.ZERO);
        }
        return new OpenSubscription(this, box);
    }

    private void ask(String filter) throws IOException, InterruptedException {
        var present = presentLine(FIRST_LINE);
        try {
            present.subscribe(filter);
        } catch (IOException e) {
            var next = presentLine(FIRST_LINE);
            if (next == present) {
                throw e;
            }
            next.subscribe(filter);
        }
    }

    /** The line, or the one that is being made. @throws IOException says why there is none */
    synchronized Line presentLine(Duration within) throws IOException, InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        while (line == null && problem.isEmpty() && !closed && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
        }
        if (line == null) {
            throw new IOException(problem.isEmpty() ? "the MQTT broker does not answer" : problem);
        }
        return line;
    }

    synchronized boolean isUp() {
        return line != null;
    }

    @Override
    public void arrived(Line by, Line.Arrival arrival) {
        if (!Topics.isTopic(arrival.topic()) || !Topics.isPayload(arrival.payload())) {
            figures.count(Fate.REFUSED);
            directory.boxes(arrival).forEach(each -> each.lost(Loss.REFUSED));
            by.confirm(arrival);
            return;
        }
        var takers = directory.takers(arrival, System.nanoTime());
        if (!takers.boxes().isEmpty()) {
            deliver(by, arrival, takers.boxes());
        } else if (takers.expected()) {
            figures.count(Fate.LEFT);
        } else {
            figures.count(Fate.UNKNOWN);
            by.confirm(arrival);
        }
    }

    private void deliver(Line by, Line.Arrival arrival, List<Mailbox> boxes) {
        var delivery = new Delivery(arrival, boxes.size(), () -> {
            figures.count(Fate.CONFIRMED);
            by.confirm(arrival);
        });
        boxes.forEach(each -> each.offer(delivery).ifPresent(figures::count));
    }

    @Override
    public synchronized void lost(Line by, String reason) {
        LOG.warn("The MQTT broker is gone: {}", reason);
        lost = by;
        notifyAll();
    }

    /** A new line after a while, so that what was left comes again. */
    private synchronized void renewIn(Duration pause) {
        long soonest = Math.max(
                System.nanoTime() + pause.toNanos(), lineSince + pace.spacing().toNanos());
        renewAt = Math.min(renewAt, soonest);
        notifyAll();
    }

    private void run() {
        var pause = pace.retry();
        try {
            while (!isClosed()) {
                if (isConnected()) {
                    pause = pace.retry();
                    watch();
                    if (hangUp()) {
                        pauseFor(pause);
                    }
                } else {
                    pauseFor(pause);
                    pause = pause.multipliedBy(2).compareTo(pace.longest()) < 0
                            ? pause.multipliedBy(2)
                            : pace.longest();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The link to the MQTT broker ends", e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private boolean isConnected() throws InterruptedException {
        synchronized (this) {
            renewAt = Long.MAX_VALUE;
        }
        directory.restart();
        Line opened = null;
        try {
            opened = Line.open(settings, this);
            if (!opened.isResumed()) {
                subscribeAgain(opened);
            }
            up(opened);
            return true;
        } catch (IOException e) {
            if (opened != null) {
                opened.close();
            }
            down(e.getMessage());
            return false;
        }
    }

    private void subscribeAgain(Line opened) throws IOException, InterruptedException {
        var texts = directory.filters().stream().map(Filter::text).toList();
        var refused = opened.subscribeAll(texts);
        if (!refused.isEmpty()) {
            LOG.warn("The MQTT broker refuses {} filters, the first is {}", refused.size(), refused.get(0));
        }
    }

    private synchronized void up(Line opened) {
        figures.connected();
        if (!problem.isEmpty() || lineSince == 0) {
            LOG.info("Connected to the MQTT broker as {}", settings);
        }
        line = opened;
        lineSince = System.nanoTime();
        problem = "";
        notifyAll();
    }

    private synchronized void down(String reason) {
        if (!reason.equals(problem)) {
            LOG.warn("No MQTT broker for {}: {}", settings, reason);
        }
        problem = reason;
        notifyAll();
    }

    private synchronized void pauseFor(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        while (!closed && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(end - System.nanoTime(), 1));
        }
    }

    /** Returns when this line is to be ended. */
    private void watch() throws InterruptedException {
        long tidyAt = System.nanoTime() + tidying();
        while (isToStay(tidyAt)) {
            if (System.nanoTime() >= tidyAt) {
                tidy();
                tidyAt = System.nanoTime() + tidying();
            }
        }
    }

    private long tidying() {
        return pace.grace().dividedBy(4).toNanos();
    }

    private synchronized boolean isToStay(long until) throws InterruptedException {
        while (!closed && lost != line) {
            long now = System.nanoTime();
            long next = Math.min(until, renewAt);
            if (now >= next) {
                return now < renewAt;
            }
            TimeUnit.NANOSECONDS.timedWait(this, next - now);
        }
        return false;
    }

    private void tidy() {
        var unused = new ArrayList<Filter>();
        boolean left = directory.tidy(System.nanoTime(), unused);
        unused.forEach(each -> line.unsubscribe(each.text()));
        if (left) {
            renewIn(Duration.ZERO);
        }
    }

    /** @return whether the broker ended the line */
    private boolean hangUp() {
        Line ended;
        boolean forGood;
        boolean byBroker;
        synchronized (this) {
            ended = line;
            forGood = closed;
            byBroker = lost == line;
            line = null;
        }
        if (forGood) {
            ended.leave();
        } else {
            ended.close();
        }
        return byBroker;
    }

    /** Ends the line; the broker keeps messages meanwhile. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(STOPPING.toMillis());
            thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
