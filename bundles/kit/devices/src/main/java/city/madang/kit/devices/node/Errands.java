// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.device.DeviceId;
import city.madang.kit.ModuleDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What nodes ask of the one that runs the devices. They have nothing in common but the database, so it goes by a table. Safe for
 * several threads.
 */
public final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int AT_ONCE = 100;
    private static final long LOOK_MS = 50;

    private final ModuleDatabase database;
    private final Term term;
    private final Clock clock;

    public Errands(ModuleDatabase database, Term term, Clock clock) {
        this.database = database;
        this.term = term;
        this.clock = clock;
    }

    /** What is asked. */
    public enum Kind {
        /** The register has another row of the device, or none any more. */
        CHANGE,
        PROBE,
        ORDER,
        /** Somebody called the device's address. */
        CALL;

        /** @param within how long somebody waits for it */
        ErrandRow of(DeviceId device, String body, Clock clock, Duration within) {
            var now = clock.instant();
            return new ErrandRow(UUID.randomUUID().toString(), name(), device.value(), body, now, now.plus(within));
        }
    }

    /** To be written with the change. Nobody waits for it, and it stays until it is done or another term begins. */
    public static ErrandRow change(DeviceId device, Clock clock) {
        return Kind.CHANGE.of(device, "", clock, Duration.ZERO);
    }

    /**
     * What became of an errand.
     *
     * @param taken whether the other node has begun with it
     */
    public record Reply(boolean taken, Optional<String> answer) {}

    /** Waits for the answer of the node that runs the devices. */
    public Reply ask(Kind kind, DeviceId device, String body, Duration within) throws InterruptedException {
        var errand = kind.of(device, body, clock, within);
        database.run(tx -> tx.mapper(NodeMapper.class).insertErrand(errand));
        long end = System.nanoTime() + within.toNanos();
        var answer = Optional.<String>empty();
        try {
            while (answer.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MS);
                answer = database.read(tx -> tx.mapper(NodeMapper.class).answer(errand.id()));
            }
        } finally {
            var withdrawn =
                    database.inTransaction(tx -> tx.mapper(NodeMapper.class).withdrawErrand(errand.id()));
            if (withdrawn == 1) {
                return new Reply(false, Optional.empty());
            }
        }
        database.run(tx -> tx.mapper(NodeMapper.class).deleteErrand(errand.id()));
        return new Reply(true, answer);
    }

    /**
     * Does what is open; on the node that runs the devices.
     *
     * @throws Term.NotOurs when another one does meanwhile
     * @param changed called at once, before this returns
     * @param answering called on the pool
     */
    public synchronized void look(Consumer<DeviceId> changed, Function<ErrandRow, String> answering, Executor pool) {
        var open = database.read(tx -> {
            term.check(tx);
            return tx.mapper(NodeMapper.class).openErrands(AT_ONCE);
        });
        for (var errand : open) {
            if (errand.kind().equals(Kind.CHANGE.name())) {
                renew(errand, changed);
            } else if (isTaken(errand)) {
                pool.execute(() -> answer(errand, answering));
            }
        }
    }

    /** One that fails is done at the next look; what others ask for does not wait for it. */
    private void renew(ErrandRow errand, Consumer<DeviceId> changed) {
        try {
            changed.accept(new DeviceId(errand.device()));
            database.run(tx -> tx.mapper(NodeMapper.class).deleteErrand(errand.id()));
        } catch (RuntimeException e) {
            LOG.warn("Device {} does not run as it was changed yet: {}", errand.device(), e.toString());
        }
    }

    private boolean isTaken(ErrandRow errand) {
        return database.inTransaction(tx -> {
            term.hold(tx);
            return tx.mapper(NodeMapper.class).takeErrand(errand.id()) == 1;
        });
    }

    private void answer(ErrandRow errand, Function<ErrandRow, String> answering) {
        try {
            var answer = answering.apply(errand);
            database.run(tx -> tx.mapper(NodeMapper.class).answerErrand(errand.id(), answer));
        } catch (RuntimeException e) {
            LOG.warn("What another node asked of device {} failed", errand.device(), e);
        }
    }

    /** Nothing that was changed is news at the beginning of a term. */
    public void forgetChanges() {
        database.run(tx -> tx.mapper(NodeMapper.class).deleteErrandsOf(Kind.CHANGE.name()));
    }

    /** Whoever asked for these is not there any more. */
    public void tidy() {
        database.run(tx -> tx.mapper(NodeMapper.class).deleteErrandsOver(Kind.CHANGE.name(), clock.instant()));
    }
}
