// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the broker, from its making to its end. Each has a client of its own: what was to be sent on an earlier one is
 * never sent late, and what that one had not confirmed comes again. Safe for several threads.
 */
final class Line implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);
    private static final int CONNECT_SECONDS = 10;
    private static final int KEEP_ALIVE_SECONDS = 30;
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** As many as MQTT has numbers, so that what waits for a slow device does not hold up the others. */
    private static final int UNCONFIRMED = 65_535;
    /** A message of the largest size that is taken, and one too large that can still be counted. */
    private static final long LARGEST_PACKET = 2L * 1024 * 1024;

    private static final int REFUSED = 0x80;
    private static final int AT_ONCE = 500;
    private static final long QUIET_MILLIS = 500;
    /** Paho hears no answer to its last word, and waits this long in any case. */
    private static final long LAST_WORD_MILLIS = 50;

    private static final int NORMALLY = 0;
    private static final long WILL_SECONDS = 1;

    private final MqttSettings settings;
    private final MqttAsyncClient client;
    private boolean resumed;
    private boolean numbered;
    /** As many as the broker takes unanswered, less one for the status; Paho fails when there are more. */
    private Semaphore sending;

    private Line(MqttSettings settings, MqttAsyncClient client) {
        this.settings = settings;
        this.client = client;
    }

    /** What came in. @param filters numbers of those it came by; empty when the broker does not say */
    record Arrival(int id, int qos, String topic, byte[] payload, boolean retained, List<Integer> filters) {}

    /** Who listens to the line. Called by one thread at a time, which must not be held up. */
    interface Listener {
        void arrived(Line line, Arrival arrival);

        void lost(Line line, String reason);
    }

    /** @throws IOException when the broker cannot be reached or refuses the city; says which */
    static Line open(MqttSettings settings, Listener listener) throws IOException, InterruptedException {
        MqttAsyncClient failed = null;
        try {
            var client =
                    new MqttAsyncClient(settings.server().toString(), settings.clientId(), new MemoryPersistence());
            failed = client;
            var line = new Line(settings, client);
            client.setManualAcks(true);
            client.setCallback(new LineEvents(line, listener));
            line.connect();
            failed = null;
            return line;
        } catch (MqttException | RuntimeException e) {
            throw new IOException("the MQTT broker cannot be reached: " + e, e);
        } finally {
            closed(failed);
        }
    }

    private void connect() throws IOException, InterruptedException, MqttException {
        var answer = new CompletableFuture<IMqttToken>();
        client.connect(options(), null, completing(answer));
        var token = await(answer, Duration.ofSeconds(CONNECT_SECONDS * 2));
        resumed = token.getSessionPresent();
        var granted = token.getResponse().getProperties();
        numbered = granted.isSubscriptionIdentifiersAvailable();
        int most = granted.getReceiveMaximum() == null ? UNCONFIRMED : granted.getReceiveMaximum();
        sending = new Semaphore(Math.max(most - 1, 1));
        status("online");
    }

    private MqttConnectionOptions options() throws IOException {
        var options = new MqttConnectionOptions();
        options.setCleanStart(false);
        options.setSessionExpiryInterval(settings.keep().toSeconds());
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setReceiveMaximum(UNCONFIRMED);
        options.setMaximumPacketSize(LARGEST_PACKET);
        options.setTopicAliasMaximum(0);
        if (!settings.user().isEmpty()) {
            options.setUserName(settings.user());
            options.setPassword(settings.password().getBytes(StandardCharsets.UTF_8));
        }
        options.setWill(settings.statusTopic(), retained("offline"));
        options.setWillMessageProperties(later());
        if (settings.encrypted()) {
            options.setSocketFactory(Trust.sockets(settings.certificates()));
        }
        return options;
    }

    /** A line that is back at once is no news; and Artemis 2.44 sends no last will of a kept session but one that waits. */
    private static MqttProperties later() {
        var properties = new MqttProperties();
        properties.setWillDelayInterval(WILL_SECONDS);
        return properties;
    }

    private static MqttMessage retained(String status) {
        return new MqttMessage(status.getBytes(StandardCharsets.UTF_8), 1, true, new MqttProperties());
    }

    /** Tells others whether the city is there; a broker that does not allow it loses nothing else. */
    private void status(String status) {
        try {
            client.publish(settings.statusTopic(), retained(status));
        } catch (MqttException e) {
            LOG.debug("The broker was not told {}", status, e);
        }
    }

    /** Whether the broker knew the city still, with its filters and what came for them. */
    boolean isResumed() {
        return resumed;
    }

    /** Asks for messages; also for those kept, each time. */
    void subscribe(String filter) throws IOException, InterruptedException {
        await(asked(filter), ANSWER);
    }

    /** The same for many. @return those that were refused */
    List<String> subscribeAll(Collection<String> filters) throws IOException, InterruptedException {
        var refused = new ArrayList<String>();
        var open = new ArrayList<String>();
        var answers = new ArrayList<CompletableFuture<IMqttToken>>();
        for (var each : filters) {
            answers.add(asked(each));
            open.add(each);
            if (open.size() == AT_ONCE) {
                collect(open, answers, refused);
            }
        }
        collect(open, answers, refused);
        return refused;
    }

    private void collect(List<String> open, List<CompletableFuture<IMqttToken>> answers, List<String> refused)
            throws IOException, InterruptedException {
        for (int i = 0; i < open.size(); i++) {
            try {
                await(answers.get(i), ANSWER);
            } catch (RefusedException e) {
                refused.add(open.get(i));
            }
        }
        open.clear();
        answers.clear();
    }

    private CompletableFuture<IMqttToken> asked(String filter) throws IOException {
        var properties = new MqttProperties();
        if (numbered) {
            properties.setSubscriptionIdentifier(Filter.number(filter));
        }
        var answer = new CompletableFuture<IMqttToken>();
        try {
            var subscription = new MqttSubscription(filter, 1);
            client.subscribe(new MqttSubscription[] {subscription}, null, completing(answer), properties);
        } catch (MqttException e) {
            throw new IOException(e.getMessage(), e);
        }
        return answer;
    }

    void unsubscribe(String filter) {
        try {
            client.unsubscribe(filter);
        } catch (MqttException e) {
            LOG.debug("Filter {} was not ended", filter, e);
        }
    }

    void publish(String topic, byte[] payload, Duration within) throws IOException, InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        if (!sending.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IOException("the MQTT broker does not answer");
        }
        var answer = new CompletableFuture<IMqttToken>();
        answer.whenComplete((token, failure) -> sending.release());
        try {
            client.publish(topic, new MqttMessage(payload, 1, false, new MqttProperties()), null, completing(answer));
        } catch (MqttException e) {
            answer.completeExceptionally(e);
        }
        await(answer, Duration.ofNanos(Math.max(end - System.nanoTime(), 1)));
    }

    /** Tells the broker that the message is stored; without effect when the line is gone. */
    void confirm(Arrival arrival) {
        if (arrival.qos() == 0) {
            return;
        }
        try {
            client.messageArrivedComplete(arrival.id(), arrival.qos());
        } catch (MqttException e) {
            LOG.debug("Not confirmed, so it comes again: {}", arrival.topic(), e);
        }
    }

    /** The broker understood and said no. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(int code) {
            super("refused by the MQTT broker, code 0x" + Integer.toHexString(code));
        }
    }

    private static IMqttToken await(CompletableFuture<IMqttToken> answer, Duration within)
            throws IOException, InterruptedException {
        try {
            var token = answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
            for (int code : token.getReasonCodes() == null ? new int[0] : token.getReasonCodes()) {
                if (code >= REFUSED) {
                    throw new RefusedException(code);
                }
            }
            return token;
        } catch (TimeoutException e) {
            throw new IOException("the MQTT broker does not answer", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static IOException failure(Throwable cause) {
        if (cause instanceof MqttException known && known.getReasonCode() >= REFUSED && known.getReasonCode() <= 0xFF) {
            return new RefusedException(known.getReasonCode());
        }
        var deeper = cause.getCause() == null ? cause : cause.getCause();
        return new IOException("the MQTT broker cannot be reached: " + deeper, cause);
    }

    private static MqttActionListener completing(CompletableFuture<IMqttToken> answer) {
        return new MqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                answer.complete(token);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                answer.completeExceptionally(cause);
            }
        };
    }

    /** Ends the line; the broker goes on keeping messages. */
    @Override
    public void close() {
        closed(client);
    }

    /** The same, and tells others that the city goes. */
    void leave() {
        status("offline");
        closed(client);
    }

    private static void closed(MqttAsyncClient client) {
        if (client == null) {
            return;
        }
        try {
            client.disconnectForcibly(QUIET_MILLIS, LAST_WORD_MILLIS, NORMALLY, new MqttProperties());
        } catch (MqttException e) {
            LOG.debug("The line was down already", e);
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            LOG.warn("A line to the MQTT broker did not close: {}", e.toString());
        }
    }
}
