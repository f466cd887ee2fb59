// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import city.madang.device.ImageRef;
import city.madang.device.Message;
import city.madang.device.Received;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.CashMoved;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.VehicleSensed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An event as the page shows it. Public, because templates read it.
 *
 * @param key of its text, with the words as arguments
 * @param picture its picture; empty text for none
 */
public record EventWords(
        long number,
        Instant at,
        Instant received,
        String key,
        String first,
        String second,
        String third,
        String picture) {
    private static final Duration SOON = Duration.ofMinutes(1);

    /** Whether it is worth telling when the city had it. */
    public boolean isLate() {
        return at.plus(SOON).isBefore(received);
    }

    /** @param driver what its driver says in the reader's language; empty when it is not there */
    static EventWords of(Received received, Function<Message, Optional<String>> driver) {
        // longer: one line for each kind of event
        var event = received.event();
        if (event instanceof PlateSeen seen) {
            return words(received, "event.PlateSeen", seen.plate().text(), percent(seen.confidence()));
        } else if (event instanceof SpaceChanged changed) {
            return words(
                    received,
                    "event.SpaceChanged." + changed.occupancy(),
                    changed.space().value());
        } else if (event instanceof BarrierMoved moved) {
            return words(received, "event.BarrierMoved." + moved.position());
        } else if (event instanceof VehicleSensed sensed) {
            return words(
                    received,
                    sensed.present() ? "event.VehicleSensed.here" : "event.VehicleSensed.gone",
                    "" + sensed.detector());
        } else if (event instanceof CodeRead read) {
            return words(received, "event.CodeRead", read.code());
        } else if (event instanceof CashMoved moved) {
            return words(
                    received,
                    "event.CashMoved",
                    "" + moved.amount().minor(),
                    moved.amount().currency().getCurrencyCode());
        } else if (event instanceof PaymentTaken taken) {
            return words(
                    received,
                    "event.PaymentTaken",
                    "" + taken.amount().minor(),
                    taken.amount().currency().getCurrencyCode());
        } else if (event instanceof ButtonPressed pressed) {
            return words(received, "event.ButtonPressed", pressed.button().name());
        } else if (event instanceof PictureTaken) {
            return words(received, "event.PictureTaken");
        } else if (event instanceof Health health) {
            return health.space()
                    .map(space -> words(received, "event.Health.sensor", space.value()))
                    .orElseGet(() -> words(received, "event.Health"));
        } else if (event instanceof Reading reading) {
            var figure = reading.value() + " " + reading.unit();
            return reading.space()
                    .map(space -> words(received, "event.Reading.sensor", space.value(), reading.quantity(), figure))
                    .orElseGet(() -> words(received, "event.Reading", reading.quantity(), figure));
        } else if (event instanceof Fault fault) {
            return words(received, "event.Fault", driver.apply(fault.message()).orElse(""), fault.excerpt());
        }
        return words(received, "event.other", event.getClass().getSimpleName());
    }

    /** @param words at most three */
    private static EventWords words(Received received, String key, String... words) {
        return new EventWords(
                received.number(),
                received.at(),
                received.received(),
                key,
                isolated(words, 0),
                isolated(words, 1),
                isolated(words, 2),
                picture(received.event()).map(ImageRef::value).orElse(""));
    }

    private static Optional<ImageRef> picture(DeviceEvent event) {
        if (event instanceof PictureTaken taken) {
            return Optional.of(taken.picture());
        }
        return event instanceof PlateSeen seen ? seen.picture() : Optional.empty();
    }

    /** A plate of one script stands in a sentence of another (UAX 9, isolates). */
    private static String isolated(String[] words, int place) {
        return place >= words.length || words[place].isEmpty() ? "" : "\u2068" + words[place] + "\u2069";
    }

    private static String percent(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() + " %" : "";
    }
}
