// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.installing.Refusal;
import java.util.List;

/**
 * Why a plan cannot be carried out. Public, because templates read it.
 *
 * @param key of a text
 * @param values for it, by position
 * @param plain the same in English, for the console
 */
public record Obstacle(String key, List<Object> values, String plain) {
    static final Obstacle NO_ROOM = new Obstacle("store.obstacle.disk.text", List.of(), "no room on the disk");

    public Obstacle {
        values = List.copyOf(values);
    }

    static Obstacle of(Refusal refusal) {
        return new Obstacle(refusal.key(), refusal.values(), refusal.plain());
    }

    /** Empty text when it has no so many. @param place from 0 on */
    public Object value(int place) {
        return place < values.size() ? values.get(place) : "";
    }
}
