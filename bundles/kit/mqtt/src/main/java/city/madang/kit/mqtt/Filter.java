// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A filter and who takes what comes by it. Safe for several threads. */
final class Filter {
    /** Subscriptions are numbered with 28 bits, from 1 (MQTT 5, 3.8.2.1.2). */
    private static final int NUMBERS = 0x0FFF_FFFF;

    private final String text;
    private final List<Mailbox> boxes = new CopyOnWriteArrayList<>();

    Filter(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** The same after each start, because the broker keeps messages with it; seldom, two filters have the same. */
    int number() {
        return number(text);
    }

    static int number(String text) {
        return Math.floorMod(text.hashCode() * 0x9E37_79B1, NUMBERS) + 1;
    }

    List<Mailbox> boxes() {
        return boxes;
    }
}
