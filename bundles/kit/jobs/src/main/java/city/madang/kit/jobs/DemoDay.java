// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.kit.Accounts;
import city.madang.kit.Arrivals;
import city.madang.kit.Cities;
import city.madang.kit.DemoPhone;
import city.madang.kit.Mount;
import city.madang.kit.OpenModule;
import city.madang.module.Scene;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a day of a demo in two minutes: puts the city's clock to eight of the next day from Monday to Friday, five minutes forward
 * each second until six, and acts the modules' scenes on the way. One day at a time; a day that is cut off is not taken up again.
 */
@Component(
        service = {Mount.class, DemoDay.class},
        property = "concern=demo",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DemoDay implements Mount, AutoCloseable {
    static final LocalTime BEGIN = LocalTime.of(8, 0);
    static final LocalTime END = LocalTime.of(18, 0);
    static final Duration STEP = Duration.ofMinutes(5);

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Logger LOG = LoggerFactory.getLogger(DemoDay.class);

    private final DemoClock demo;
    private final Clock clock;
    private final Cities cities;
    private final Accounts accounts;
    private final Arrivals arrivals;
    private final DemoPhone phone;
    private final Map<String, List<Scene>> scenes = new ConcurrentHashMap<>();
    private final ScheduledExecutorService playing = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "madang-demo-day");
        thread.setDaemon(true);
        return thread;
    });
    private Play play;

    /** How far a day has come. */
    private record Play(Stage stage, Deque<Part> waiting, Instant end) {}

    private record Part(String module, Scene scene, Instant at) {}

    /** Longer than four parameters, because it is the list of what a day needs. */
    @Activate
    public DemoDay(
            @Reference DemoClock demo,
            @Reference Clock clock,
            @Reference Cities cities,
            @Reference Accounts accounts,
            @Reference Arrivals arrivals,
            @Reference DemoPhone phone) {
        this.demo = demo;
        this.clock = clock;
        this.cities = cities;
        this.accounts = accounts;
        this.arrivals = arrivals;
        this.phone = phone;
    }

    @Override
    public AutoCloseable mount(OpenModule module) {
        scenes.put(module.id(), module.offer().scenes());
        return () -> leave(module.id());
    }

    /** Waits for the scene that is on. */
    private synchronized void leave(String module) {
        scenes.remove(module);
    }

    synchronized boolean isPlaying() {
        return play != null;
    }

    /** Begins a day, when none is played. False when the clock cannot be put so far. */
    boolean begin() {
        if (!open()) {
            return false;
        }
        playing.schedule(this::goOn, 1, TimeUnit.SECONDS);
        return true;
    }

    private void goOn() {
        try {
            step();
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("The demo's day waits for the database", e);
        }
        if (isPlaying()) {
            playing.schedule(this::goOn, 1, TimeUnit.SECONDS);
        }
    }

    /** Puts the clock to the morning. False when it cannot be put so far, or a day is played already. */
    synchronized boolean open() {
        var now = clock.instant().atZone(cities.city().zone());
        var morning = morningAfter(now);
        if (play != null || !demo.forward(Duration.between(now, morning))) {
            return false;
        }
        var stage = new Stage(morning.toInstant().toString(), accounts, arrivals, phone, clock);
        var waiting = scenes.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(scene -> new Part(
                                each.getKey(), scene, morning.with(scene.at()).toInstant())))
                .sorted(Comparator.comparing(Part::at))
                .collect(Collectors.toCollection(ArrayDeque::new));
        play = new Play(stage, waiting, morning.with(END).toInstant());
        return true;
    }

    /** Five minutes more, with what happens in them. */
    synchronized void step() {
        if (play == null) {
            return;
        }
        demo.forward(STEP);
        var now = clock.instant();
        while (!play.waiting().isEmpty() && !play.waiting().peek().at().isAfter(now)) {
            act(play.waiting().poll());
        }
        if (!now.isBefore(play.end())) {
            play = null;
        }
    }

    /** A module that was closed meanwhile plays no more; one that was opened again plays from the next day on. */
    private void act(Part part) {
        if (!scenes.getOrDefault(part.module(), List.of()).contains(part.scene())) {
            return;
        }
        try {
            part.scene().act().play(play.stage());
        } catch (RuntimeException | LinkageError e) {
            LOG.warn(
                    "A scene of {} at {} on the demo's day failed; the day goes on",
                    part.module(),
                    part.scene().at(),
                    e);
        }
    }

    private static ZonedDateTime morningAfter(ZonedDateTime now) {
        var morning = now.with(BEGIN);
        while (!morning.isAfter(now) || WEEKEND.contains(morning.getDayOfWeek())) {
            morning = morning.plusDays(1);
        }
        return morning;
    }

    @Deactivate
    @Override
    public void close() {
        playing.shutdownNow();
    }
}
