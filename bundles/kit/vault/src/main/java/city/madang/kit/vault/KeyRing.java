// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Unreadable;
import java.util.Map;
import java.util.function.Supplier;

/** One module's keys in memory. Looks again when a value names a key that another node made. */
final class KeyRing {
    private final Supplier<Keys> reading;
    private volatile Keys keys;

    /**
     * @param data keys by id, all that ever sealed
     * @param current the one that seals
     * @param index the key of fingerprints, which never changes
     */
    record Keys(Map<String, byte[]> data, String current, byte[] index) {
        Keys {
            data = Map.copyOf(data);
        }
    }

    KeyRing(Keys keys, Supplier<Keys> reading) {
        this.keys = keys;
        this.reading = reading;
    }

    String current() {
        return keys.current();
    }

    byte[] key(String id) {
        var key = keys.data().get(id);
        if (key == null) {
            refresh();
            key = keys.data().get(id);
        }
        if (key == null) {
            throw new Unreadable("there is no key of that name in this city");
        }
        return key;
    }

    byte[] index() {
        return keys.index();
    }

    void refresh() {
        keys = reading.get();
    }
}
