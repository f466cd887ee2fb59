// SPDX-License-Identifier: Apache-2.0
package city.madang.device.json;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.event.Fault;
import city.madang.device.event.Stamp;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes the JSON of one device by MQTT or by HTTP. What is not understood is told as a fault, and confirmed: it would not be
 * understood the next time either. Used on the device's strand.
 */
public final class JsonInlet {
    private static final int TAKEN = 204;
    private static final int BAD = 400;

    private final DeviceSink sink;
    private final Clock clock;
    private final Words words;
    private final Taker taker;
    private Optional<Instant> last = Optional.empty();

    /** How messages come. */
    public enum Way {
        MQTT,
        HTTP
    }

    /** Takes one message. */
    @FunctionalInterface
    public interface Taker {
        /** @param topic empty by HTTP */
        void take(Optional<String> topic, Json message) throws NotUnderstood, IOException;
    }

    /**
     * Keys of the driver's texts.
     *
     * @param garbage what came is no JSON, or too deep
     * @param waiting nothing has come yet
     * @param heard something has come; {@code {0}} is when, by ISO 8601
     * @param excerpts whether what was not understood may be shown; where it may be personal data, its first byte is
     */
    public record Words(String garbage, String waiting, String heard, boolean excerpts) {}

    public JsonInlet(DeviceSink sink, Clock clock, Words words, Taker taker) {
        this.sink = sink;
        this.clock = clock;
        this.words = words;
        this.taker = taker;
    }

    /** @param filter of topics; may be called again for others */
    public void mqtt(Links links, String filter) throws IOException, InterruptedException {
        links.mqtt(filter, message -> isTaken(Optional.of(message.topic()), message.payload()));
    }

    public void http(Links links) {
        links.http(Json.LARGEST, (type, body) -> isTaken(Optional.empty(), body) ? TAKEN : BAD);
    }

    /** Whether the way in is open; when something came last. A device that only sends cannot be asked. */
    public Outcome probe() {
        return Outcome.done(last.map(when -> Message.of(words.heard(), when.toString()))
                .orElseGet(() -> Message.of(words.waiting())));
    }

    private boolean isTaken(Optional<String> topic, byte[] payload) throws IOException {
        try {
            taker.take(topic, json(payload));
            last = Optional.of(clock.instant());
            return true;
        } catch (NotUnderstood e) {
            int shown = words.excerpts() ? payload.length : Math.min(1, payload.length);
            sink.event(Fault.of(Stamp.NONE, e.why(), Arrays.copyOf(payload, shown)));
            return false;
        }
    }

    private Json json(byte[] payload) throws NotUnderstood {
        try {
            return Json.read(payload);
        } catch (IOException e) {
            throw new NotUnderstood(Message.of(words.garbage()));
        }
    }
}
