// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.Command;
import city.madang.device.CommandId;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.role.DeviceRole;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.node.Term;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * Has devices do something, each command once. A command is written down as UNKNOWN before a driver gets it, so that it is not done
 * again after the node stopped in the middle of it. Safe for several threads.
 */
public final class Orders {
    private final ModuleDatabase database;
    private final Term term;
    private final Runs runs;
    private final EventStore store;
    private final Clock clock;
    private final Map<CommandId, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();

    /** More parameters than usual: a command is judged by all of them. */
    public Orders(ModuleDatabase database, Term term, Runs runs, EventStore store, Clock clock) {
        this.database = database;
        this.term = term;
        this.runs = runs;
        this.store = store;
        this.clock = clock;
    }

    /** A role by its simple name. @throws IllegalArgumentException when there is none */
    public static Class<? extends DeviceRole> role(String name) {
        return Opener.ROLES.stream()
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + name));
    }

    /** Returns at the command's deadline at the latest. */
    public <R extends DeviceRole> Outcome give(DeviceId device, Class<R> role, Command<R> command) {
        return once(command.id(), () -> {
            var before = database.read(
                    tx -> tx.mapper(CommandMapper.class).find(command.id().value()));
            return before.map(CommandRow::outcome).orElseGet(() -> first(device, role, command));
        });
    }

    /** Whoever repeats a command that is under way waits for the same outcome. */
    private Outcome once(CommandId id, Supplier<Outcome> work) {
        var mine = new CompletableFuture<Outcome>();
        var others = underWay.putIfAbsent(id, mine);
        if (others != null) {
            return others.join();
        }
        try {
            var outcome = work.get();
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            underWay.remove(id);
        }
    }

    private <R extends DeviceRole> Outcome first(DeviceId device, Class<R> role, Command<R> command) {
        var refused = refused(device, role, command);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        try {
            keep(device, command.id(), Outcome.unknown(Reason.of(Cause.TIMEOUT)), true);
        } catch (Term.NotOurs e) {
            return Outcome.refused(Reason.of(Cause.NO_NODE));
        }
        var outcome = done(runs.run(device).orElseThrow(), role, command);
        keep(device, command.id(), outcome, false);
        return outcome;
    }

    /** Why it is not even begun. */
    private <R extends DeviceRole> Optional<Reason> refused(DeviceId device, Class<R> role, Command<R> command) {
        var status = runs.status(device);
        if (status.isEmpty()) {
            return Optional.of(Reason.of(Cause.NO_DEVICE));
        }
        if (command.deadline().isOver(clock)) {
            return Optional.of(Reason.of(Cause.EXPIRED));
        }
        if (status.get().state() != DeviceState.ONLINE) {
            return status.get().reason().or(() -> Optional.of(Reason.of(Cause.COMMUNICATION)));
        }
        if (!runs.can(device, role)) {
            return Optional.of(Reason.of(Cause.NOT_ABLE));
        }
        if (command.seen().isPresent()
                && store.newestNumber(device) > command.seen().getAsLong()) {
            return Optional.of(Reason.of(Cause.CHANGED));
        }
        return Optional.empty();
    }

    private <R extends DeviceRole> Outcome done(Run run, Class<R> role, Command<R> command) {
        try {
            return run.withSession(
                            session -> {
                                var able = session.role(role);
                                return able.isPresent()
                                        ? command.deed().ask(able.get(), command.id(), command.deadline())
                                        : Outcome.refused(Reason.of(Cause.NOT_ABLE));
                            },
                            command.deadline().left(clock))
                    .get();
        } catch (ExecutionException e) {
            return e.getCause() instanceof RejectedExecutionException
                    ? Outcome.refused(Reason.of(Cause.BUSY))
                    : Outcome.unknown(Failures.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.of(Cause.TIMEOUT));
        }
    }

    private void keep(DeviceId device, CommandId id, Outcome outcome, boolean isNew) {
        var row = CommandRow.of(id.value(), device.value(), clock.instant(), outcome);
        database.run(tx -> {
            var mapper = tx.mapper(CommandMapper.class);
            if (isNew) {
                term.hold(tx);
                mapper.insert(row);
            } else {
                mapper.update(row);
            }
        });
    }

    /** Asks a device for a sign of life. @return UNKNOWN with the reason when it gave none */
    public Outcome probe(DeviceId device) {
        var run = runs.run(device);
        var status = run.map(Run::status);
        if (status.isEmpty() || status.get().state() != DeviceState.ONLINE) {
            return Outcome.refused(status.flatMap(each -> each.reason()).orElse(Reason.of(Cause.COMMUNICATION)));
        }
        try {
            return run.get()
                    .withSession(session -> session.probe(), Run.TIMEOUT)
                    .get();
        } catch (ExecutionException e) {
            return Outcome.unknown(Failures.reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.of(Cause.TIMEOUT));
        }
    }
}
