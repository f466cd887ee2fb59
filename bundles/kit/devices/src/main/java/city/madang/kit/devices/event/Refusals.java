// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what was not taken as it came. In memory first, since a flood must not become one of writes; {@link #keep} adds it to the
 * database now and then. Safe for several threads.
 */
public final class Refusals {
    /** Stands for what named no device of the city. */
    public static final String NO_DEVICE = "-";

    private final ModuleDatabase database;
    private final Clock clock;
    private final Object writing = new Object();
    private Map<Of, Long> fresh = new TreeMap<>();

    public Refusals(ModuleDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Of(String device, Refusal refusal) implements Comparable<Of> {
        @Override
        public int compareTo(Of other) {
            int order = device.compareTo(other.device);
            return order != 0 ? order : refusal.compareTo(other.refusal);
        }
    }

    /** @param device a device of the city, or {@link #NO_DEVICE} */
    public synchronized void count(String device, Refusal refusal) {
        fresh.merge(new Of(device, refusal), 1L, Long::sum);
    }

    /** Of one device, or of {@link #NO_DEVICE}. */
    public List<RefusedRow> of(String device) {
        keep();
        return database.read(tx -> tx.mapper(EventMapper.class).refused(device));
    }

    /** Writes down what was counted since; what could not be written is counted on. Nobody who counts waits for the database. */
    public void keep() {
        synchronized (writing) {
            var counted = taken();
            try {
                if (!counted.isEmpty()) {
                    write(counted);
                }
            } catch (RuntimeException e) {
                giveBack(counted);
                throw e;
            }
        }
    }

    private synchronized Map<Of, Long> taken() {
        var taken = fresh;
        fresh = new TreeMap<>();
        return taken;
    }

    private synchronized void giveBack(Map<Of, Long> counted) {
        counted.forEach((of, times) -> fresh.merge(of, times, Long::sum));
    }

    private void write(Map<Of, Long> counted) {
        var now = clock.instant();
        database.run(tx -> {
            var mapper = tx.mapper(EventMapper.class);
            counted.forEach((of, times) -> {
                var row = new RefusedRow(of.device(), of.refusal().name(), times, now);
                if (mapper.addRefused(row) == 0) {
                    mapper.insertRefused(row);
                }
            });
        });
    }

    /** A device was removed. */
    public synchronized void forget(String device) {
        fresh.keySet().removeIf(of -> of.device().equals(device));
    }
}
