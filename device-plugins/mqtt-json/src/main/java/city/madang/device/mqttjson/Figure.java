// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Reading;
import city.madang.device.event.Stamp;
import city.madang.device.json.NotUnderstood;
import city.madang.device.mqttjson.Place.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A figure for which there is no setting of its own.
 *
 * @param unit in the signs of UCUM; {@code 1} for a count
 */
record Figure(String name, String unit, Place place) {
    private static final int PARTS = 3;

    /** @throws IllegalArgumentException whose message is the one that is wrong */
    static List<Figure> all(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .map(Figure::of)
                .toList();
    }

    private static Figure of(String text) {
        var parts = text.split(" +");
        if (parts.length != PARTS || !new Place(parts[2]).isSent() || !new Place(parts[2]).isRight()) {
            throw new IllegalArgumentException(text);
        }
        var figure = new Figure(parts[0], parts[1].equals("1") ? "" : parts[1], new Place(parts[2]));
        try {
            figure.reading(Stamp.NONE, Optional.empty(), BigDecimal.ZERO);
            return figure;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private Reading reading(Stamp stamp, Optional<SpaceId> sensor, BigDecimal value) {
        return new Reading(stamp, sensor, name, value, unit);
    }

    /** @param sensor empty for the device itself */
    Optional<DeviceEvent> event(Source source, Stamp stamp, Optional<SpaceId> sensor) throws NotUnderstood {
        var value = place.in(source);
        if (!value.isThere()) {
            return Optional.empty();
        }
        var number = value.number().orElseThrow(() -> Mapping.wrong(name));
        try {
            return Optional.of(reading(stamp, sensor, number));
        } catch (IllegalArgumentException e) {
            throw Mapping.wrong(name);
        }
    }
}
