// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.DeviceStatus;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceDriver;
import city.madang.kit.MqttBroker;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.event.Pace;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.links.HttpLinks;
import city.madang.kit.devices.links.SessionLinks;
import city.madang.kit.devices.node.Standing;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.devices.register.Register;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** All devices while this node runs them, and the drivers that are there. Safe for several threads. */
public final class Runs implements Surroundings, AutoCloseable {
    private static final int KEEP_SECONDS = 10;
    /** What a driver's sessions have to close in together, a little more than one of them. */
    private static final Duration LEAVING = Run.CLOSING.plusMillis(500);

    private final Register register;
    private final EventStore store;
    private final Refusals refusals;
    private final HttpLinks http;
    private final Pictures pictures;
    private final MqttBroker broker;
    private final Clock clock;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool(this::thread);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, this::thread);
    private final Map<DeviceId, Run> runs = new ConcurrentHashMap<>();
    private final Map<DeviceId, Pace> paces = new ConcurrentHashMap<>();
    /** In the order in which they came. */
    private final Map<String, List<DeviceDriver<?>>> there = new ConcurrentHashMap<>();
    /** The one that is used. */
    private final Map<String, DeviceDriver<?>> drivers = new ConcurrentHashMap<>();

    private volatile Consumer<DeviceId> standings = device -> {};

    /** More parameters than usual: it is where the parts of this bundle meet. */
    public Runs(
            Register register,
            EventStore store,
            Refusals refusals,
            HttpLinks http,
            Pictures pictures,
            MqttBroker broker,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.refusals = refusals;
        this.http = http;
        this.pictures = pictures;
        this.broker = broker;
        this.clock = clock;
        timer.setRemoveOnCancelPolicy(true);
        timer.scheduleWithFixedDelay(this::keep, KEEP_SECONDS, KEEP_SECONDS, TimeUnit.SECONDS);
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work, "devices-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void keep() {
        pool.execute(() -> {
            try {
                refusals.keep();
            } catch (RuntimeException isCountedOn) {
                return;
            }
        });
    }

    /** Opens all devices of the register. */
    public void begin() {
        register.all().forEach(this::add);
    }

    private void add(DeviceRow row) {
        var run = new Run(row, this);
        var there = runs.putIfAbsent(row.device(), run);
        if (there == null) {
            run.begin();
        } else {
            there.change(row);
        }
    }

    /** It was added, changed, switched or removed: it is run as the register has it now. */
    public void renew(DeviceId device) {
        register.find(device).ifPresentOrElse(this::add, () -> remove(device));
    }

    private void remove(DeviceId device) {
        Optional.ofNullable(runs.remove(device)).ifPresent(Run::end);
        paces.remove(device);
        refusals.forget(device.value());
        standings.accept(device);
    }

    /** Closes all of them; another node may open them. */
    public void end() {
        await(runs.values().stream().map(Run::end).toList());
        runs.clear();
        paces.clear();
    }

    /** A driver is there. Of two with one id the later one is used: that is how an update looks whose old bundle stops late. */
    public void arrived(String id, DeviceDriver<?> driver) {
        var before = Optional.ofNullable(drivers.get(id));
        there.computeIfAbsent(id, each -> new CopyOnWriteArrayList<>()).add(driver);
        drivers.put(id, driver);
        if (before.isPresent()) {
            await(of(id).stream().map(Run::withoutDriver).toList());
        }
        of(id).forEach(Run::reconsider);
    }

    /** A driver goes; returns when its sessions are closed, or after a while. */
    public void leaves(String id, DeviceDriver<?> driver) {
        var left = there.getOrDefault(id, List.of());
        left.remove(driver);
        if (!drivers.remove(id, driver)) {
            return;
        }
        await(of(id).stream().map(Run::withoutDriver).toList());
        if (!left.isEmpty()) {
            drivers.put(id, left.get(left.size() - 1));
            of(id).forEach(Run::reconsider);
        }
    }

    private List<Run> of(String driver) {
        return runs.values().stream()
                .filter(run -> run.row().driver().equals(driver))
                .toList();
    }

    private static void await(Collection<CompletableFuture<Void>> closing) {
        CompletableFuture.allOf(closing.toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, LEAVING.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Drivers that are there, by id. */
    public Map<String, DeviceDriver<?>> drivers() {
        return Map.copyOf(drivers);
    }

    /** How one is that this node runs. */
    public Optional<Standing> standing(DeviceId device) {
        return run(device).map(run -> new Standing(run.status(), run.roles(), run.readsOnOrder(), http.isOpen(device)));
    }

    /** Is told of each device that is another way than before. */
    public void whenChanged(Consumer<DeviceId> listener) {
        standings = listener;
    }

    @Override
    public void told(DeviceId device) {
        standings.accept(device);
    }

    /** Empty when this node runs no such device. */
    Optional<DeviceStatus> status(DeviceId device) {
        return run(device).map(Run::status);
    }

    boolean can(DeviceId device, Class<? extends DeviceRole> role) {
        return run(device).filter(run -> run.can(role)).isPresent();
    }

    Optional<Run> run(DeviceId device) {
        return Optional.ofNullable(runs.get(device));
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ExecutorService pool() {
        return pool;
    }

    @Override
    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public EventStore store() {
        return store;
    }

    @Override
    public Refusals refusals() {
        return refusals;
    }

    @Override
    public Pictures pictures() {
        return pictures;
    }

    @Override
    public Pace pace(DeviceId device) {
        return paces.computeIfAbsent(device, each -> new Pace(System.nanoTime()));
    }

    @Override
    public Optional<DeviceDriver<?>> driver(String id) {
        return Optional.ofNullable(drivers.get(id));
    }

    @Override
    public Map<String, String> settings(DeviceRow row) {
        return register.settings(row);
    }

    @Override
    public SessionLinks links(DeviceId device, SessionLinks.OnStrand strand) {
        return new SessionLinks(device, http, broker, strand);
    }

    @Override
    public Optional<DeviceState> state(DeviceId device) {
        return status(device).map(DeviceStatus::state);
    }

    @Override
    public void changed(DeviceId device) {
        runs.values().stream()
                .filter(run -> run.row().above().filter(device::equals).isPresent())
                .forEach(Run::reconsider);
    }

    @Override
    public void close() {
        end();
        drivers.clear();
        there.clear();
        timer.shutdownNow();
        pool.shutdownNow();
    }
}
