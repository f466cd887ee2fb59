// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.event.Stamp;
import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.mqttjson.Place.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Where a message has its time and its number. */
final class StampPlaces {
    /** The year 2286; no device is that far ahead. */
    private static final long LAST_MILLISECOND = 9_999_999_999_999L;

    private static final int MILLISECONDS = 3;

    private final MqttJsonSettings settings;

    StampPlaces(MqttJsonSettings settings) {
        this.settings = settings;
    }

    Stamp stamp(Source source) throws NotUnderstood {
        var time = new Place(settings.time()).in(source);
        var at = time.isThere() ? Optional.of(instant(time)) : Optional.<Instant>empty();
        var number = new Place(settings.sequence()).in(source);
        var sequence = number.isThere()
                ? OptionalLong.of(number.whole(0, Long.MAX_VALUE).orElseThrow(() -> Mapping.wrong("sequence")))
                : OptionalLong.empty();
        return new Stamp(at, sequence);
    }

    private Instant instant(Json time) throws NotUnderstood {
        if (settings.timeForm() == MqttJsonSettings.TimeForm.ISO) {
            try {
                return OffsetDateTime.parse(time.text().orElse("")).toInstant();
            } catch (DateTimeException e) {
                throw Mapping.wrong("time");
            }
        }
        int power = settings.timeForm() == MqttJsonSettings.TimeForm.SECONDS ? MILLISECONDS : 0;
        return time.number()
                .map(number -> number.scaleByPowerOfTen(power))
                .filter(number -> number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_MILLISECOND)) <= 0)
                .map(number -> Instant.ofEpochMilli(number.longValue()))
                .orElseThrow(() -> Mapping.wrong("time"));
    }
}
