// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.DeviceState;
import city.madang.device.DeviceStatus;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.Polled;
import city.madang.kit.devices.event.Refusal;
import city.madang.kit.devices.register.DeviceRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One device, from adding to removing: opens it by its driver, asks it now and then, closes it when the line is lost, and opens it
 * again. Every opening has a number; what comes from an earlier one is passed over, so a thread that hangs in an old session changes
 * nothing. Safe for several threads; its lock is never held while a driver is called.
 */
final class Run {
    static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);
    private static final long ANY = -1;
    /** What a driver has to close in; who is not free then is given up. */
    static final Duration CLOSING = Duration.ofSeconds(2);

    private final Surroundings around;
    private final Strand strand;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private DeviceRow row;
    private DeviceStatus status;
    private long opening;
    private Opened opened;
    private Instant since;
    private Future<?> next;
    private boolean ended;

    Run(DeviceRow row, Surroundings around) {
        this.row = row;
        this.around = around;
        strand = new Strand(around.pool(), around.timer());
        status = new DeviceStatus(
                row.enabled() ? DeviceState.CONNECTING : DeviceState.DISABLED,
                Optional.empty(),
                around.clock().instant());
        around.told(row.device());
    }

    synchronized DeviceRow row() {
        return row;
    }

    synchronized DeviceStatus status() {
        return status;
    }

    /** It was changed by an administrator: whatever kept it from opening may be over. */
    void change(DeviceRow now) {
        synchronized (this) {
            row = now;
            backoff.reset();
        }
        close(ANY, Reason.of(Cause.DISABLED));
        begin();
        around.changed(now.device());
    }

    /** Opens it unless it is open, being opened, or cannot be. */
    void begin() {
        long number;
        DeviceDriver<?> driver;
        synchronized (this) {
            if (ended || opened != null) {
                return;
            }
            cancelNext();
            var why = hindered();
            if (why.isPresent()) {
                opening++;
                is(why.get().cause() == Cause.DISABLED ? DeviceState.DISABLED : DeviceState.OFFLINE, why);
                return;
            }
            driver = around.driver(row.driver()).orElseThrow();
            number = ++opening;
            if (status.reason().map(Reason::cause).filter(Run::isOver).isPresent()) {
                is(DeviceState.CONNECTING, Optional.empty());
            }
        }
        open(driver, number);
    }

    /** What cannot be the reason any more when it is opened again; of others it is worth seeing why it failed before. */
    private static boolean isOver(Cause cause) {
        return switch (cause) {
            case DISABLED, DRIVER_MISSING, PARENT_OFFLINE, CONFIGURATION -> true;
            default -> false;
        };
    }

    private Optional<Reason> hindered() {
        if (!row.enabled()) {
            return Optional.of(Reason.of(Cause.DISABLED));
        }
        if (around.driver(row.driver()).isEmpty()) {
            return Optional.of(Reason.of(Cause.DRIVER_MISSING));
        }
        var above = row.above().flatMap(around::state);
        return above.filter(state -> state != DeviceState.ONLINE).map(state -> Reason.of(Cause.PARENT_OFFLINE));
    }

    private void open(DeviceDriver<?> driver, long number) {
        var opener = new Opener(row(), around, reason -> lost(number, reason));
        var links = around.links(row().device(), new OpeningStrand(this, number, opener.gathering()));
        strand.run(() -> opener.open(driver, links), TIMEOUT).whenComplete((made, failure) -> {
            if (failure != null) {
                opener.abandon();
                lost(number, Failures.reason(failure));
            } else {
                isOpen(number, made);
            }
        });
    }

    /** Something for it did not reach it. */
    void refused(Refusal why) {
        if (!isEnded()) {
            around.refusals().count(row().id(), why);
        }
    }

    private synchronized boolean isEnded() {
        return ended;
    }

    private synchronized boolean isCurrent(long number) {
        return !ended && number == opening;
    }

    private void isOpen(long number, Opened made) {
        synchronized (this) {
            if (!isCurrent(number)) {
                around.pool().execute(made::close);
                return;
            }
            opened = made;
            since = around.clock().instant();
            is(DeviceState.ONLINE, Optional.empty());
            plan(number);
        }
        around.changed(row().device());
    }

    /** The next poll or sign of life. Called with the lock. */
    private void plan(long number) {
        next = around.timer().schedule(() -> look(number), opened.pause().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look(long number) {
        DeviceSession session;
        synchronized (this) {
            if (!isCurrent(number) || opened == null) {
                return;
            }
            session = opened.session();
        }
        ask(number, () -> looked(session)).thenAccept(outcome -> {
            if (!outcome.isDone()) {
                lost(number, outcome.reason().orElseThrow());
                return;
            }
            synchronized (this) {
                if (isCurrent(number) && opened != null) {
                    plan(number);
                }
            }
        });
    }

    private static Outcome looked(DeviceSession session) throws Exception {
        if (session instanceof Polled polled) {
            polled.poll();
            return Outcome.done();
        }
        return session.probe();
    }

    <T> CompletableFuture<T> ask(long number, Callable<T> work) {
        return watched(number, () -> strand.run(work, TIMEOUT));
    }

    /** The same, however much waits. */
    <T> CompletableFuture<T> askInTurn(long number, Callable<T> work) {
        return watched(number, () -> strand.runInTurn(work, TIMEOUT));
    }

    /** Runs work of a session; what it throws ends the session, but for being refused because too much waits. */
    private <T> CompletableFuture<T> watched(long number, Supplier<CompletableFuture<T>> work) {
        if (!isCurrent(number)) {
            return CompletableFuture.failedFuture(new Failures.Closed());
        }
        return work.get().whenComplete((done, failure) -> {
            if (failure != null && !Failures.isHarmless(failure)) {
                lost(number, Failures.reason(failure));
            }
        });
    }

    /** Runs work with the open session. @return fails with {@link Failures.Closed} when there is none */
    <T> CompletableFuture<T> withSession(SessionWork<T> work, Duration within) {
        DeviceSession session;
        long number;
        synchronized (this) {
            if (opened == null) {
                return CompletableFuture.failedFuture(new Failures.Closed());
            }
            session = opened.session();
            number = opening;
        }
        return watched(number, () -> strand.run(() -> work.with(session), within));
    }

    /** What to do with a session, on its strand. */
    interface SessionWork<T> {
        T with(DeviceSession session) throws Exception;
    }

    /** By their simple names. */
    synchronized Set<String> roles() {
        return opened == null
                ? Set.of()
                : opened.roles().stream().map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    synchronized boolean readsOnOrder() {
        return opened != null && opened.reads();
    }

    synchronized boolean can(Class<? extends DeviceRole> role) {
        return opened != null && opened.can(role);
    }

    void lost(long number, Reason reason) {
        if (!close(number, reason)) {
            return;
        }
        synchronized (this) {
            if (!ended && opened == null && next == null && reason.cause() != Cause.CONFIGURATION) {
                next = around.timer().schedule(this::begin, backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        around.changed(row().device());
    }

    /**
     * Closes it. Returns at once: the driver closes on another thread.
     *
     * @param number of the opening that is meant, or {@link #ANY}
     * @return whether it was the one that is meant
     */
    private boolean close(long number, Reason reason) {
        Opened old;
        synchronized (this) {
            if (ended || number != ANY && number != opening) {
                return false;
            }
            if (opened != null) {
                backoff.wasOpen(Duration.between(since, around.clock().instant()));
            }
            opening++;
            old = opened;
            opened = null;
            cancelNext();
            is(DeviceState.OFFLINE, Optional.of(reason));
        }
        closing(old);
        return true;
    }

    private CompletableFuture<Void> closing(Opened old) {
        var stuck = strand.current();
        strand.cut(new Failures.Closed());
        around.timer()
                .schedule(
                        () -> {
                            if (strand.giveUp(stuck)) {
                                LOG.warn("Device {} does not let go of a thread; it is given up", row().id());
                            }
                        },
                        CLOSING.toMillis(),
                        TimeUnit.MILLISECONDS);
        return old == null
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.runAsync(old::close, around.pool());
    }

    /** Its driver goes. @return completes when the session is closed */
    CompletableFuture<Void> withoutDriver() {
        Opened old;
        synchronized (this) {
            opening++;
            old = opened;
            opened = null;
            cancelNext();
            backoff.reset();
            if (row.enabled()) {
                is(DeviceState.OFFLINE, Optional.of(Reason.of(Cause.DRIVER_MISSING)));
            }
        }
        var closing = closing(old);
        around.changed(row().device());
        return closing;
    }

    /** Something that it waited for may be there: its driver, or its parent. */
    void reconsider() {
        boolean waits;
        boolean hindered;
        synchronized (this) {
            waits = opened == null
                    && status.reason()
                            .filter(reason ->
                                    reason.cause() == Cause.PARENT_OFFLINE || reason.cause() == Cause.DRIVER_MISSING)
                            .isPresent();
            hindered = opened != null
                    && hindered()
                            .filter(why -> why.cause() == Cause.PARENT_OFFLINE)
                            .isPresent();
        }
        if (hindered) {
            close(ANY, Reason.of(Cause.PARENT_OFFLINE));
            around.changed(row().device());
        } else if (waits) {
            begin();
        }
    }

    /** It was removed, or the city stops. */
    CompletableFuture<Void> end() {
        Opened old;
        synchronized (this) {
            ended = true;
            opening++;
            old = opened;
            opened = null;
            cancelNext();
        }
        return closing(old);
    }

    private void cancelNext() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    /** Called with the lock. */
    private void is(DeviceState state, Optional<Reason> reason) {
        if (status.state() != state || !Objects.equals(status.reason(), reason)) {
            status = new DeviceStatus(state, reason, around.clock().instant());
            around.told(row.device());
            LOG.info(
                    "Device {} is {} {}",
                    row.id(),
                    state,
                    reason.map(each -> each.cause().name()).orElse(""));
        }
    }
}
