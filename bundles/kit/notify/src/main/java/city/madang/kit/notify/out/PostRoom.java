// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.Cities;
import city.madang.kit.Outbox;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Channel;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a postman for each channel, with a thread of its own, so that a slow channel does not hold up another. One goes when the
 * outbox says that something was committed, and once a second for what waits for its time or was left by another node.
 */
public final class PostRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostRoom.class);
    private static final List<Channel> CARRIED =
            Stream.of(Channel.values()).filter(each -> each != Channel.PERSON).toList();
    private static final long CLOSING_SECONDS = 10;

    private final Map<Channel, Postman> postmen = new EnumMap<>(Channel.class);
    private final Map<Channel, ScheduledExecutorService> threads = new ConcurrentHashMap<>();
    private final AutoCloseable news;
    private volatile boolean closed;

    /** Starts carrying. */
    public PostRoom(
            NotifyTables tables,
            Carriers carriers,
            NotifySettings settings,
            Cities cities,
            Outbox outbox,
            Clock clock) {
        for (var channel : CARRIED) {
            postmen.put(
                    channel,
                    new Postman(
                            channel,
                            tables,
                            carriers,
                            settings,
                            () -> cities.city().zone(),
                            clock));
            var thread = Executors.newSingleThreadScheduledExecutor(work -> thread(channel, work));
            thread.scheduleWithFixedDelay(() -> work(channel), 1, 1, TimeUnit.SECONDS);
            threads.put(channel, thread);
        }
        news = outbox.receive("notify", false, MessageQueued.class, event -> wake(event.channel()));
    }

    private static Thread thread(Channel channel, Runnable work) {
        var thread = new Thread(work, "madang-messages-" + channel);
        thread.setDaemon(true);
        return thread;
    }

    /** Something may be due. */
    public void wake(Channel channel) {
        if (!closed && threads.containsKey(channel)) {
            threads.get(channel).execute(() -> work(channel));
        }
    }

    private void work(Channel channel) {
        try {
            while (!closed && postmen.get(channel).round()) {
                LOG.trace("a batch on {} is carried", channel);
            }
        } catch (DatabaseUnavailable e) {
            LOG.debug("Messages on {} wait for the database", channel, e);
        } catch (RuntimeException | Error e) {
            LOG.warn("Messages on {} were not carried; tried again in a second", channel, e);
        }
    }

    /** Carries what is due now; for tests. */
    public void drain() {
        for (var postman : postmen.values()) {
            while (postman.round()) {
                LOG.trace("a batch is carried");
            }
        }
    }

    /** Returns when nothing is being carried any more, or after 10 s. */
    @Override
    public void close() {
        closed = true;
        threads.values().forEach(ScheduledExecutorService::shutdown);
        try {
            news.close();
            for (var thread : threads.values()) {
                if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("A message is still being carried after {} s", CLOSING_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.warn("The outbox did not let go of the messages", e);
        }
    }
}
