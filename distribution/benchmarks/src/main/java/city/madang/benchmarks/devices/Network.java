// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import java.util.concurrent.locks.LockSupport;
import org.eclipse.paho.mqttv5.common.MqttException;

/** Plays the server of a network with its sensors: sends what they say, whether the city keeps up or not. */
final class Network implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;

    private final Crowd crowd;
    private final MqttClient client;
    private int next;

    Network(Crowd crowd, LocalBroker broker) throws MqttException {
        this.crowd = crowd;
        client = new MqttClient(broker);
    }

    /** The next messages of the sensors. */
    Batch batch(int size) {
        var batch = new Batch(next, size);
        next += size;
        return batch;
    }

    /** As fast as the broker takes them. @param prefix of the topics */
    void send(Batch batch, String prefix) throws MqttException, InterruptedException {
        for (int i = 0; i < batch.due.length; i++) {
            batch.due[i] = System.nanoTime();
            send(batch.first + i, prefix);
        }
    }

    /** So many a second; what is late was due at its time all the same. */
    void send(Batch batch, String prefix, int perSecond) throws MqttException, InterruptedException {
        long begin = System.nanoTime();
        for (int i = 0; i < batch.due.length; i++) {
            long due = begin + i * SECOND / perSecond;
            for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                LockSupport.parkNanos(rest);
            }
            batch.due[i] = due;
            send(batch.first + i, prefix);
        }
    }

    private void send(int number, String prefix) throws MqttException, InterruptedException {
        client.send(prefix + crowd.topic(number), crowd.message(number));
    }

    @Override
    public void close() throws MqttException {
        client.close();
    }
}
