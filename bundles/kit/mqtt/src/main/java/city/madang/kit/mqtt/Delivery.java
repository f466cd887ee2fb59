// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.util.concurrent.atomic.AtomicInteger;

/** A message on its way to everybody who takes it; confirmed when the last one has stored it. Safe for several threads. */
final class Delivery {
    final String topic;
    final byte[] payload;
    final boolean retained;
    private final Runnable confirm;
    private final AtomicInteger open;

    /** @param takers how many have to store it before {@code confirm} is called */
    Delivery(Line.Arrival arrival, int takers, Runnable confirm) {
        topic = arrival.topic();
        payload = arrival.payload();
        retained = arrival.retained();
        open = new AtomicInteger(takers);
        this.confirm = confirm;
    }

    /** One of them has stored it. */
    void stored() {
        if (open.decrementAndGet() == 0) {
            confirm.run();
        }
    }
}
