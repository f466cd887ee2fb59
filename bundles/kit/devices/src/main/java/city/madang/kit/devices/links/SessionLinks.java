// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.links;

import city.madang.device.DeviceId;
import city.madang.device.spi.Links;
import city.madang.kit.MqttBroker;
import city.madang.kit.MqttBroker.Loss;
import city.madang.kit.MqttBroker.Taker;
import city.madang.kit.devices.event.Refusal;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways in of one session; closed with it. Safe for several threads. */
public final class SessionLinks implements Links, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLinks.class);
    private static final Duration PUBLISHING = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 512 * 1024;

    private final DeviceId device;
    private final HttpLinks http;
    private final MqttBroker broker;
    private final OnStrand strand;
    private final List<AutoCloseable> open = new ArrayList<>();
    private boolean closed;

    public SessionLinks(DeviceId device, HttpLinks http, MqttBroker broker, OnStrand strand) {
        this.device = device;
        this.http = http;
        this.broker = broker;
        this.strand = strand;
    }

    /** The device that takes what comes. */
    public interface OnStrand {
        /** Runs work of the session on the device's strand; a failure ends the session. */
        <T> CompletableFuture<T> run(Callable<T> work);

        /**
         * Takes a message on the strand, where no other message of its subscription waits; a failure ends the session.
         *
         * @return completes when the handler has returned, with what completes when all that it told is stored
         */
        CompletableFuture<CompletableFuture<Void>> take(MqttHandler handler, MqttMessage message);

        /**
         * Waits until what the handler on this thread told so far is stored; does not wait on other threads.
         *
         * @throws IOException when it is not stored
         */
        void settle() throws IOException, InterruptedException;

        /** Something for it did not reach it. Returns at once. */
        void refused(Refusal why);
    }

    @Override
    public MqttLink mqtt(String filter, MqttHandler handler) throws IOException, InterruptedException {
        var turns = new Turns();
        var subscription = broker.subscribe(device.value(), filter, new Taker() {
            @Override
            public CompletionStage<?> take(String topic, byte[] payload, boolean retained) {
                return turns.take(() -> strand.take(handler, new MqttMessage(topic, payload, retained)));
            }

            @Override
            public void lost(Loss why) {
                strand.refused(why == Loss.REFUSED ? Refusal.BAD_MESSAGE : Refusal.GIVEN_UP);
            }
        });
        keep(subscription);
        return (topic, payload) -> {
            strand.settle();
            subscription.publish(topic, payload, PUBLISHING);
        };
    }

    @Override
    public URI http(int maxBytes, HttpHandler handler) {
        if (maxBytes < 1 || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException("a body has 1 to " + MOST_BYTES + " bytes");
        }
        keep(http.open(device, maxBytes, (type, body) -> strand.run(() -> handler.take(type, body))));
        return http.at(device);
    }

    private synchronized void keep(AutoCloseable link) {
        if (closed) {
            end(link);
        } else {
            open.add(link);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        open.forEach(this::end);
        open.clear();
    }

    private void end(AutoCloseable link) {
        try {
            link.close();
        } catch (Exception e) {
            LOG.warn("A link of device {} did not close: {}", device, e.toString());
        }
    }
}
