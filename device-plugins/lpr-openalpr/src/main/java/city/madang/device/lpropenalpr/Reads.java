// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lpropenalpr;

import city.madang.device.Message;
import city.madang.device.Plate;
import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.lpropenalpr.OpenAlprSettings.Take;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The messages of OpenALPR: {@code alpr_group} and {@code alpr_results} of the agent, and what {@code alpr -j} writes, which has the
 * form of the latter without a camera. What is not understood is named, never shown: it may be a plate.
 */
final class Reads {
    /** In one picture. */
    static final int MOST = 50;

    private static final long LAST_MILLISECOND = 9_999_999_999_999L;
    private static final int WHOLE = 100;
    private static final int JPEG = 0xffd8;
    private static final int BYTE = 8;

    private Reads() {}

    /**
     * A plate as it was read once.
     *
     * @param at by the clock of the machine that read it
     * @param picture JPEG
     */
    record Read(Instant at, Plate plate, OptionalInt confidence, Optional<byte[]> picture) {}

    /** Of which kind a message is; what older versions of the command line write has no name and is one of results. */
    static String kind(Json message) {
        return message.at("data_type").text().orElse(message.at("results").isList() ? "alpr_results" : "");
    }

    /** Empty when the message does not name one. */
    static Optional<String> camera(Json message) {
        return message.at("camera_id").text();
    }

    /** The agent shows a vehicle that has not gone by yet; the whole of it follows. */
    private static boolean isPreview(Json message) {
        return message.at("is_preview").text().filter("true"::equals).isPresent();
    }

    /** Empty for messages of another kind. */
    static List<Read> of(Json message, Take take) throws NotUnderstood {
        var kind = kind(message);
        if (take == Take.GROUPS && kind.equals("alpr_group") && !isPreview(message)) {
            return List.of(group(message));
        } else if (take == Take.RESULTS && kind.equals("alpr_results")) {
            return results(message);
        }
        return List.of();
    }

    private static Read group(Json message) throws NotUnderstood {
        var picture = message.at("vehicle_crop_jpeg").text().filter(text -> !text.isEmpty());
        return new Read(
                time(message, "epoch_start"),
                plate(message, "best_plate_number"),
                confidence(message, "best_confidence"),
                picture.isPresent() ? Optional.of(jpeg(picture.get())) : Optional.empty());
    }

    private static List<Read> results(Json message) throws NotUnderstood {
        var results = message.at("results").each();
        if (!message.at("results").isList() || results.size() > MOST) {
            throw wrong("results");
        }
        var reads = new ArrayList<Read>();
        for (var each : results) {
            var at = time(message, "epoch_time");
            reads.add(new Read(at, plate(each, "plate"), confidence(each, "confidence"), Optional.empty()));
        }
        return reads;
    }

    private static NotUnderstood wrong(String path) {
        return new NotUnderstood(Message.of("fault.field", path));
    }

    private static Instant time(Json message, String path) throws NotUnderstood {
        return message.at(path)
                .whole(0, LAST_MILLISECOND)
                .map(Instant::ofEpochMilli)
                .orElseThrow(() -> wrong(path));
    }

    private static Plate plate(Json message, String path) throws NotUnderstood {
        try {
            return Plate.read(message.at(path).text().orElse(""));
        } catch (IllegalArgumentException e) {
            throw wrong(path);
        }
    }

    private static OptionalInt confidence(Json message, String path) throws NotUnderstood {
        var confidence = message.at(path);
        return confidence.isThere()
                ? OptionalInt.of(confidence.rounded(0, WHOLE).orElseThrow(() -> wrong(path)))
                : OptionalInt.empty();
    }

    /** Whether it is a whole picture, the kit finds out. */
    private static byte[] jpeg(String base64) throws NotUnderstood {
        try {
            var bytes = Base64.getDecoder().decode(base64);
            boolean begins =
                    bytes.length > 2 && (Byte.toUnsignedInt(bytes[0]) << BYTE | Byte.toUnsignedInt(bytes[1])) == JPEG;
            if (begins) {
                return bytes;
            }
            throw wrong("vehicle_crop_jpeg");
        } catch (IllegalArgumentException e) {
            throw wrong("vehicle_crop_jpeg");
        }
    }
}
