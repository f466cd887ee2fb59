// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Everybody who follows something on this node. One thread serves all of them: nothing it does waits. */
public final class Followers implements AutoCloseable {
    /** Changes within this time are told together. */
    private static final Duration TOGETHER = Duration.ofMillis(200);

    private static final Duration BEAT = Duration.ofSeconds(20);
    /** After this the browser has to ask again, and is checked again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Marks marks;
    private final Limits limits;
    private final Set<Follower> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perKey = new ConcurrentHashMap<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private final AtomicLong told = new AtomicLong();
    private final ScheduledExecutorService thread;

    /**
     * How many streams there may be.
     *
     * @param all on this node
     * @param person of one official
     * @param address from one address, of people who are not signed in
     */
    public record Limits(int all, int person, int address) {
        /** A stream costs some kilobytes; 50 citizens behind one address may look at the same page. */
        public static final Limits USUAL = new Limits(5000, 20, 50);
    }

    public Followers(Clock clock, Limits limits) {
        this.clock = clock;
        this.limits = limits;
        marks = new Marks(clock.instant());
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "madang-live");
            made.setDaemon(true);
            return made;
        });
        thread.scheduleAtFixedRate(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How far changes are known now. */
    public String mark() {
        return marks.now();
    }

    /** Something changed, here or on another node. */
    public void changed(String module, String topic) {
        var whole = Follower.topic(module, topic);
        marks.changed(whole);
        var listening = false;
        for (var each : all) {
            listening |= each.note(whole);
        }
        if (listening && telling.compareAndSet(false, true) && !thread.isShutdown()) {
            thread.schedule(this::tell, TOGETHER.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Tells what is due. */
    void tell() {
        telling.set(false);
        var mark = marks.now();
        all.forEach(each -> {
            if (each.tell(mark)) {
                told.incrementAndGet();
            }
        });
    }

    /** Tells everybody that the line is alive; ends those that are not. */
    void beat() {
        var now = clock.instant();
        var mark = marks.now();
        for (var each : all) {
            if (each.isOlder(now.minus(LONGEST)) || each.channel().isBehind()) {
                each.channel().end();
            } else {
                each.beat(mark, now);
            }
        }
    }

    /** Whether one more may follow. */
    public boolean mayFollow(Asked.Who who) {
        var most = who.person().isEmpty() ? limits.address() : limits.person();
        return all.size() < limits.all() && perKey.getOrDefault(who.key(), 0) < most;
    }

    /** Begins to tell. */
    public void follow(Asked asked, Channel channel) {
        var key = asked.who().key();
        var follower = new Follower(asked, channel, clock.instant());
        perKey.merge(key, 1, Integer::sum);
        all.add(follower);
        channel.whenOver(() -> {
            if (all.remove(follower)) {
                perKey.computeIfPresent(key, (any, count) -> count == 1 ? null : count - 1);
            }
        });
        var mark = marks.now();
        follower.greet(mark, clock.instant(), marks.isOld(asked.since(), follower.topics()));
        if (asked.over().getAsBoolean() || thread.isShutdown()) {
            channel.end();
        }
    }

    /** Ends the streams of one owner. */
    public void end(Object owner) {
        endAll(each -> each.asked().owner() == owner);
    }

    private void endAll(Predicate<Follower> which) {
        all.stream().filter(which).forEach(each -> each.channel().end());
    }

    /** How many follow now. */
    public int size() {
        return all.size();
    }

    /** How many changes were told since the start. */
    public long told() {
        return told.get();
    }

    @Override
    public void close() {
        thread.shutdownNow();
        endAll(each -> true);
    }
}
