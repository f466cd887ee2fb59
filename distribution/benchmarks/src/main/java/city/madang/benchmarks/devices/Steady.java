// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.Table;
import city.madang.device.Received;
import city.madang.device.event.SpaceChanged;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A thousand events a second for some time, whether the city keeps up or not, and what waits at the end of each minute. */
final class Steady {
    static final int A_SECOND = 1000;
    private static final int MINUTE = 60;
    private static final int PAGE = 1000;
    private static final long PATIENCE_SECONDS = 600;
    private static final double MEGABYTE = 1e6;

    private final DeviceCity city;
    private final Crowd crowd;
    private final PrintStream out;

    Steady(DeviceCity city, Crowd crowd, PrintStream out) {
        this.city = city;
        this.crowd = crowd;
        this.out = out;
    }

    /** What was there at one moment. */
    private record Look(long at, int handed, int stored, int shown) {
        static Look at(Batch batch) {
            return new Look(System.nanoTime(), batch.handed.count(), batch.stored.count(), batch.shown.count());
        }
    }

    void measure(LocalBroker broker, int seconds, Table table) throws Exception {
        try (var network = new Network(crowd, broker)) {
            var name = crowd.sensors() + " sensors in " + crowd.devices() + " devices";
            var batch = network.batch(A_SECOND * seconds);
            city.broker.watch(batch);
            double before = megabytes();
            var sending = CompletableFuture.runAsync(() -> send(network, batch));
            look(batch, seconds, before);
            sending.get();
            batch.shown.await(PATIENCE_SECONDS);
            table.add(name + ", stored", "per s", batch.stored.rate(), A_SECOND);
            table.add(name + ", until stored, p99", "ms", batch.stored.waits().p99(), Double.NaN);
            table.add(
                    name + ", until a module has it, p99",
                    "ms",
                    batch.shown.waits().p99(),
                    Double.NaN);
            table.add(name + ", memory after it, and before", "MB", megabytes(), before);
            mustBeStoredOnce(batch);
        }
    }

    private static void send(Network network, Batch batch) {
        try {
            network.send(batch, "", A_SECOND);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(Batch batch, int seconds, double megabytes) throws InterruptedException {
        out.println(
                "| minute | told/s | stored/s | not with its device | not stored | not with a module | p50 ms | p99 ms | MB |");
        out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        row("0", 0, 0, 0, 0, 0, 0, 0, megabytes);
        long begin = System.nanoTime();
        int step = Math.min(MINUTE, seconds);
        var before = Look.at(batch);
        for (int second = step; second <= seconds; second += step) {
            TimeUnit.NANOSECONDS.sleep(begin + TimeUnit.SECONDS.toNanos(second) - System.nanoTime());
            var now = Look.at(batch);
            var waits = batch.stored.waits((second - step) * A_SECOND, second * A_SECOND);
            int told = second * A_SECOND;
            row(
                    second < MINUTE ? second + " s" : "" + second / MINUTE,
                    A_SECOND,
                    (now.stored - before.stored) * 1e9 / (now.at - before.at),
                    told - now.handed,
                    now.handed - now.stored,
                    now.stored - now.shown,
                    waits.p50(),
                    waits.p99(),
                    used());
            before = now;
        }
    }

    private void row(String when, double... figures) {
        var line = new StringBuilder("| " + when + " |");
        for (var each : figures) {
            line.append(String.format(Locale.ROOT, Math.abs(each) < 10 && each != 0 ? " %.2f |" : " %.0f |", each));
        }
        out.println(line);
    }

    /** What the city kept is what was told, each once. */
    private void mustBeStoredOnce(Batch batch) {
        var told = new BitSet(batch.due.length);
        var page = city.devices.after(0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(event -> keep(told, event));
            page = city.devices.after(page.get(page.size() - 1).number(), PAGE);
        }
        if (told.cardinality() != batch.due.length) {
            throw new IllegalStateException(told.cardinality() + " of " + batch.due.length + " are stored");
        }
    }

    private void keep(BitSet told, Received event) {
        if (event.event() instanceof SpaceChanged changed) {
            int number = crowd.number(
                    changed.space().value(), changed.stamp().sequence().orElseThrow());
            if (told.get(number)) {
                throw new IllegalStateException("stored twice: " + number);
            }
            told.set(number);
        }
    }

    private static double megabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return used();
    }

    private static double used() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
