// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.opening;

import city.madang.module.ModuleState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How every module of this node stands. Safe for several threads. */
public final class ModuleStates {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleStates.class);

    /**
     * How a module stands.
     *
     * @param version the one that is or was last being opened; empty text when none was
     */
    public record Standing(String version, ModuleState state, String reason) {
        static final Standing NEVER_SEEN = new Standing("", ModuleState.ABSENT, "");

        public boolean is(String other, ModuleState... states) {
            return version.equals(other) && List.of(states).contains(state);
        }
    }

    private final Map<String, Standing> standings = new HashMap<>();
    private final Map<String, Long> closedAt = new HashMap<>();
    private final Map<String, Duration> gaps = new HashMap<>();
    private final BiConsumer<String, ModuleState> listener;

    /** @param listener told about each state */
    public ModuleStates(BiConsumer<String, ModuleState> listener) {
        this.listener = listener;
    }

    public synchronized Standing of(String module) {
        return standings.getOrDefault(module, Standing.NEVER_SEEN);
    }

    /** Modules that are more than a name in the catalogue. */
    public synchronized Set<String> present() {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue().state() != ModuleState.ABSENT
                        && entry.getValue().state() != ModuleState.UNKNOWN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Sets everything. */
    public synchronized void set(String module, String version, ModuleState state, String reason) {
        var standing = new Standing(version, state, reason);
        var before = standings.put(module, standing);
        if (!standing.equals(before)) {
            measure(module, before, state);
            LOG.info("Module {} {}: {}{}", module, version, state, reason.isEmpty() ? "" : ", " + reason);
            listener.accept(module, state);
            notifyAll();
        }
    }

    /** Sets the state and its reason, of the version that is known. */
    public synchronized void set(String module, ModuleState state, String reason) {
        set(module, of(module).version(), state, reason);
    }

    /** How long the module was closed the last time, from leaving OPEN to being OPEN again; empty while it never was. */
    public synchronized Optional<Duration> gap(String module) {
        return Optional.ofNullable(gaps.get(module));
    }

    private void measure(String module, Standing before, ModuleState now) {
        boolean wasOpen = before != null && before.state() == ModuleState.OPEN;
        if (wasOpen && now != ModuleState.OPEN) {
            closedAt.put(module, System.nanoTime());
        } else if (now == ModuleState.OPEN && closedAt.containsKey(module)) {
            gaps.put(module, Duration.ofNanos(System.nanoTime() - closedAt.remove(module)));
        } else if (now == ModuleState.ABSENT) {
            closedAt.remove(module);
            gaps.remove(module);
        }
    }

    /** Waits until the module stands as wished; gives how it stands in the end, whether the wish came true or not. */
    public synchronized Standing await(String module, Predicate<Standing> wish, Duration most)
            throws InterruptedException {
        var end = System.nanoTime() + most.toNanos();
        while (!wish.test(of(module)) && end - System.nanoTime() > 0) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        return of(module);
    }
}
