// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.Message;
import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.lorawan.Uplink.Frame;
import city.madang.device.lorawan.Uplink.Sender;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Servers of LoRaWAN networks, as their documentation describes what they send. Both leave out what is 0 or empty. */
public enum NetworkServer {
    /** Version 4, JSON: events {@code up} and {@code status} (chirpstack-api, integration.proto). */
    CHIRPSTACK("[0-9a-f]{16}") {
        @Override
        List<String> filters(String application, String sensor) {
            var device = "application/" + application + "/device/" + sensor;
            return List.of(device + "/event/up", device + "/event/status");
        }

        @Override
        Optional<Uplink> uplink(Json message) throws NotUnderstood {
            boolean sent = isAny(message, "fPort", "data", "rxInfo");
            if (!sent && !isAny(message, "batteryLevel", "margin")) {
                return Optional.empty();
            }
            var sender = new Sender(
                    text(message, "deviceInfo.applicationId"),
                    text(message, "deviceInfo.devEui"),
                    eui(message, "deviceInfo.devEui"));
            var frame = sent
                    ? Optional.of(new Frame(counter(message, "fCnt"), port(message, "fPort"), bytes(message, "data")))
                    : Optional.<Frame>empty();
            return Optional.of(new Uplink(
                    sender,
                    time(message, "time"),
                    frame,
                    best(message.at("rxInfo")),
                    percentage(message.at("batteryLevel"))));
        }
    },

    /** Version 3, JSON: {@code uplink_message} (its data formats). What a person simulates in the console is passed over. */
    THINGS_STACK("[a-z0-9](-?[a-z0-9]){2,35}") {
        @Override
        List<String> filters(String application, String sensor) {
            return List.of("v3/" + application + "/devices/" + sensor + "/up");
        }

        @Override
        Optional<Uplink> uplink(Json message) throws NotUnderstood {
            var sent = message.at("uplink_message");
            if (!sent.isThere()
                    || message.at("simulated").text().filter("true"::equals).isPresent()) {
                return Optional.empty();
            }
            var sender = new Sender(
                    text(message, "end_device_ids.application_ids.application_id"),
                    text(message, "end_device_ids.device_id"),
                    eui(message, "end_device_ids.dev_eui"));
            var frame = new Frame(counter(sent, "f_cnt"), port(sent, "f_port"), bytes(sent, "frm_payload"));
            return Optional.of(new Uplink(
                    sender,
                    time(sent, "received_at"),
                    Optional.of(frame),
                    best(sent.at("rx_metadata")),
                    percentage(sent.at("last_battery_percentage.value"))));
        }
    };

    /** Of the application that a topic names, without what stands for the tenant. */
    private static final String TENANT = "@";

    private static final long MOST_FRAMES = 0xffff_ffffL;
    private static final int MOST_BYTES = 242;
    private static final int WEAKEST = -200;
    private static final int STRONGEST = 50;
    private static final int WHOLE = 100;

    private final String sensors;

    NetworkServer(String sensors) {
        this.sensors = sensors;
    }

    /** Whether its topics could name a sensor so. */
    boolean isSensor(String name) {
        return name.matches(sensors);
    }

    /** What to ask the broker for. @param sensor {@code +} for each */
    abstract List<String> filters(String application, String sensor);

    /** @return empty for what tells of no sensor: joins, logs, answers to what was sent to it */
    abstract Optional<Uplink> uplink(Json message) throws NotUnderstood;

    /** Whether a sender is of this application. @param application as it was set, with its tenant or without */
    static boolean isOf(String application, Sender sender) {
        return application.split(TENANT, 2)[0].equals(sender.application());
    }

    private static boolean isAny(Json message, String... names) {
        return List.of(names).stream().anyMatch(name -> message.at(name).isThere());
    }

    private static NotUnderstood wrong(String path) {
        return new NotUnderstood(Message.of("fault.field", path));
    }

    private static String text(Json message, String path) throws NotUnderstood {
        return message.at(path).text().orElseThrow(() -> wrong(path));
    }

    private static String eui(Json message, String path) throws NotUnderstood {
        var eui = text(message, path).toLowerCase(Locale.ROOT);
        if (!eui.matches("[0-9a-f]{16}")) {
            throw wrong(path);
        }
        return eui;
    }

    private static long counter(Json message, String path) throws NotUnderstood {
        return message.at(path).isThere()
                ? message.at(path).whole(0, MOST_FRAMES).orElseThrow(() -> wrong(path))
                : 0;
    }

    private static int port(Json message, String path) throws NotUnderstood {
        return message.at(path).isThere()
                ? message.at(path).whole(0, 255).orElseThrow(() -> wrong(path)).intValue()
                : 0;
    }

    private static List<Byte> bytes(Json message, String path) throws NotUnderstood {
        try {
            var bytes = Base64.getDecoder().decode(message.at(path).text().orElse(""));
            if (bytes.length > MOST_BYTES) {
                throw wrong(path);
            }
            var list = new ArrayList<Byte>();
            for (byte each : bytes) {
                list.add(each);
            }
            return List.copyOf(list);
        } catch (IllegalArgumentException e) {
            throw wrong(path);
        }
    }

    private static Optional<Instant> time(Json message, String path) throws NotUnderstood {
        var text = message.at(path).text();
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            throw wrong(path);
        }
    }

    /** A figure that cannot be is left out: what the sensor says matters more than how it was heard. */
    private static OptionalInt best(Json gateways) {
        return gateways.each().stream()
                .flatMap(each -> each.at("rssi").rounded(WEAKEST, STRONGEST).stream())
                .mapToInt(Integer::intValue)
                .max();
    }

    private static OptionalInt percentage(Json figure) {
        return figure.rounded(0, WHOLE).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
