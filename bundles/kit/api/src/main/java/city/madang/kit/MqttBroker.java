// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The city's MQTT broker, over one connection for all devices of the city, on whichever node runs them. A broker that is away is
 * called again; what was sent meanwhile, or was not confirmed, comes when it is back. Registered as a service whether a broker is set up or not. Safe for several threads.
 */
@ProviderType
public interface MqttBroker {
    /**
     * Takes messages at QoS 1, at least once each, in the order in which they arrive.
     *
     * @param device who takes them. After its subscription was closed, messages wait for it for a quarter of an hour
     * @param filter of MQTT 5, 4.7; shared subscriptions are none
     * @throws IllegalArgumentException when this is no filter
     * @throws IOException when no broker is set up, it cannot be reached, or it refuses the filter
     */
    Subscription subscribe(String device, String filter, Taker taker) throws IOException, InterruptedException;

    /**
     * Ends the connection until somebody subscribes again, here or on another node: that one gets what was not confirmed and what
     * comes meanwhile. Subscriptions that are open end with it.
     */
    void hangUp();

    /** Takes messages. */
    @FunctionalInterface
    @ConsumerType
    interface Taker {
        /**
         * Called for one message after the other, and returns at once. The next may come before this one is stored: then whoever takes
         * them stores them in this order, and when one fails, those that were handed over after it fail too.
         *
         * @param payload at most 512 KiB; may be empty
         * @param retained whether the broker kept it from earlier
         * @return completed when the message is stored: only then is it confirmed to the broker. When it fails, the message comes
         *     again after a while, and those after it wait
         */
        CompletionStage<?> take(String topic, byte[] payload, boolean retained);

        /** One for it was confirmed and is not handed over: it never comes. Returns at once. */
        default void lost(Loss why) {}
    }

    /** Why a message is not handed over. */
    enum Loss {
        /** It is larger than 512 KiB, or its topic is none. */
        REFUSED,
        /** Far too many wait already, and would hold up those of others. */
        GIVEN_UP
    }

    /** Ends with its {@code close}: nothing is handed over any more. */
    @ProviderType
    interface Subscription extends AutoCloseable {
        /**
         * Sends at QoS 1, and waits until the broker has it. Never sent later than that.
         *
         * @throws IllegalArgumentException when the topic has wildcards or control characters, or the payload more than 512 KiB
         */
        void publish(String topic, byte[] payload, Duration within) throws IOException, InterruptedException;

        @Override
        void close();
    }
}
