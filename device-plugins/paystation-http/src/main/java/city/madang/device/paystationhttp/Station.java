// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.CommandId;
import city.madang.device.Message;
import city.madang.device.Money;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.event.Health.Level;
import city.madang.device.http.HttpDevice;
import city.madang.device.json.Json;
import city.madang.device.role.CardReader.Medium;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpDelete;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Asks one station, as the README writes it down. Used by one thread at a time, but for {@link #close}. */
final class Station implements AutoCloseable {
    private static final int LARGEST = 16 * 1024;
    private static final int OK = 200;

    private final PaystationHttpSettings settings;
    private final HttpDevice station;

    Station(PaystationHttpSettings settings) {
        this.settings = settings;
        station = new HttpDevice(settings.patience(), LARGEST, client -> {});
    }

    /** What became of an amount that is asked for. */
    enum Asked {
        SHOWN,
        PAID,
        CANCELLED,
        EXPIRED
    }

    /** An answer, or why there is none. @param sure whether nothing was done then */
    record Reply<T>(Optional<T> value, Optional<Reason> refusal, boolean sure) {
        static <T> Reply<T> of(T value) {
            return new Reply<>(Optional.of(value), Optional.empty(), true);
        }

        static <T> Reply<T> none(Reason why, boolean sure) {
            return new Reply<>(Optional.empty(), Optional.of(why), sure);
        }
    }

    /** How a station is. @param works whether it takes payments @param asking for which command it asks now */
    record State(
            boolean works, Optional<CommandId> asking, Levels levels, Optional<String> firmware, Set<Medium> media) {
        State withoutAsking() {
            return new State(works, Optional.empty(), levels, firmware, media);
        }
    }

    /** What is left. */
    record Levels(Optional<Level> paper, Optional<Level> cash) {}

    Reply<State> state() throws IOException {
        var reply = reply(new HttpGet(settings.address() + "/state"), settings.patience());
        if (reply.value().isEmpty()) {
            return Reply.none(nowhere(reply.refusal().orElseThrow()), true);
        }
        var json = reply.value().get();
        var works = json.at("station").text().filter(text -> text.matches("READY|ASKING|OUT_OF_ORDER"));
        if (works.isEmpty()) {
            return Reply.none(garbage(), true);
        }
        var media = EnumSet.noneOf(Medium.class);
        json.at("media").each().forEach(each -> Told.one(Medium.class, each).ifPresent(media::add));
        return Reply.of(new State(
                !works.get().equals("OUT_OF_ORDER"),
                Told.id(json.at("id")),
                new Levels(Told.one(Level.class, json.at("paper")), Told.one(Level.class, json.at("cash"))),
                json.at("firmware").text().filter(text -> text.matches("[ -~]{1,100}")),
                media));
    }

    Reply<Asked> ask(Money amount, CommandId id, Duration within) throws IOException {
        var request = new HttpPut(settings.address() + "/asks/" + id);
        var body = String.format(
                Locale.ROOT,
                "{\"amount\":%d,\"currency\":\"%s\",\"seconds\":%d}",
                amount.minor(),
                amount.currency().getCurrencyCode(),
                settings.asking().toSeconds());
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return asked(reply(request, within));
    }

    Reply<Asked> cancel(CommandId asked, Duration within) throws IOException {
        return asked(reply(new HttpDelete(settings.address() + "/asks/" + asked), within));
    }

    private static Reply<Asked> asked(Reply<Json> reply) {
        if (reply.value().isEmpty()) {
            return Reply.none(reply.refusal().orElseThrow(), reply.sure());
        }
        return Told.one(Asked.class, reply.value().get().at("ask"))
                .map(Reply::of)
                .orElseGet(() -> Reply.none(garbage(), false));
    }

    private Reply<Json> reply(HttpUriRequestBase request, Duration within) throws IOException {
        request.setHeader("Authorization", "Bearer " + settings.secret().reveal());
        var answer = station.ask(request, within);
        if (answer.code() != OK) {
            return refusal(answer.code());
        }
        try {
            return answer.isTooLong() ? Reply.none(garbage(), false) : Reply.of(Json.read(answer.body()));
        } catch (IOException e) {
            return Reply.none(garbage(), false);
        }
    }

    /** By these codes a station says that nothing was done; by any other nobody knows. */
    private static Reply<Json> refusal(int code) {
        return switch (code) {
            case 401, 403 -> Reply.none(Reason.of(Cause.CONFIGURATION, Message.of("station.secret")), true);
            case 404 -> Reply.none(Reason.of(Cause.CHANGED, Message.of("station.unknown")), true);
            case 409 -> Reply.none(Reason.of(Cause.BUSY, Message.of("station.busy")), true);
            case 422 -> Reply.none(Reason.of(Cause.NOT_ABLE, Message.of("station.unable")), true);
            case 503 -> Reply.none(Reason.of(Cause.DEVICE_FAULT, Message.of("station.broken")), true);
            default -> Reply.none(Reason.of(Cause.DEVICE_FAULT, Message.of("station.status", "" + code)), false);
        };
    }

    /** Every station says how it is; what does not is none. */
    private static Reason nowhere(Reason why) {
        return why.cause() == Cause.CHANGED ? Reason.of(Cause.CONFIGURATION, Message.of("station.nowhere")) : why;
    }

    private static Reason garbage() {
        return Reason.of(Cause.DEVICE_FAULT, Message.of("station.garbage"));
    }

    @Override
    public void close() {
        station.close();
    }
}
