// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.Stamp;
import city.madang.device.json.Json;
import city.madang.device.json.JsonInlet;
import city.madang.device.json.NotUnderstood;
import city.madang.device.paystationhttp.Station.Asked;
import city.madang.device.paystationhttp.Station.Reply;
import city.madang.device.paystationhttp.Station.State;
import city.madang.device.role.CardReader;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Polled;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One station. The city asks it, and it calls the city; nothing is open in between. */
final class PaystationHttpSession implements DeviceSession, PayStation, CardReader, Polled {
    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** Of the newest commands; who pays later than that is stored all the same, and marked. */
    private static final int MOST_KNOWN = 1000;

    private final DeviceConfig<PaystationHttpSettings> config;
    private final DeviceSink sink;
    private final Station station;
    private final JsonInlet inlet;
    private final Set<Medium> media;
    private final Set<CommandId> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    });
    private Optional<State> last = Optional.empty();

    PaystationHttpSession(
            DeviceConfig<PaystationHttpSettings> config, DeviceSink sink, Station station, Reply<State> state) {
        this.config = config;
        this.sink = sink;
        this.station = station;
        media = state.value().orElseThrow().media();
        var words = new JsonInlet.Words("fault.json", "probe.waiting", "probe.heard", false);
        inlet = new JsonInlet(sink, config.clock(), words, (topic, message) -> take(message));
        tell(state);
    }

    JsonInlet inlet() {
        return inlet;
    }

    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        boolean has = role != CardReader.class || !media.isEmpty();
        return has ? DeviceSession.super.role(role) : Optional.empty();
    }

    @Override
    public Outcome probe() throws IOException {
        var state = station.state();
        tell(state);
        if (state.refusal().isPresent()) {
            return Outcome.refused(state.refusal().get());
        }
        return state.value().orElseThrow().works()
                ? inlet.probe()
                : Outcome.refused(Reason.of(Cause.DEVICE_FAULT, Message.of("station.broken")));
    }

    @Override
    public Set<Medium> media() {
        return media;
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void poll() throws IOException {
        tell(station.state());
    }

    @Override
    public Outcome ask(Money amount, CommandId id, Deadline deadline) throws IOException {
        if (amount.minor() <= 0) {
            return Outcome.refused(Reason.of(Cause.NOT_ABLE, Message.of("ask.nothing")));
        } else if (deadline.isOver(config.clock())) {
            return Outcome.refused(Reason.of(Cause.EXPIRED));
        }
        known.add(id);
        return outcome(station.ask(amount, id, within(deadline)), Set.of(Asked.SHOWN, Asked.PAID), "ask.ended");
    }

    /** What has expired was given back too. */
    @Override
    public Outcome cancel(CommandId asked, CommandId id, Deadline deadline) throws IOException {
        if (deadline.isOver(config.clock())) {
            return Outcome.refused(Reason.of(Cause.EXPIRED));
        }
        var reply = station.cancel(asked, within(deadline));
        return outcome(reply, Set.of(Asked.CANCELLED, Asked.EXPIRED), "cancel.paid");
    }

    private Duration within(Deadline deadline) {
        var left = deadline.left(config.clock());
        var patience = config.settings().patience();
        return left.compareTo(patience) < 0 ? left : patience;
    }

    private static Outcome outcome(Reply<Asked> reply, Set<Asked> done, String otherwise) {
        if (reply.value().isPresent()) {
            return done.contains(reply.value().get())
                    ? Outcome.done()
                    : Outcome.refused(Reason.of(Cause.CHANGED, Message.of(otherwise)));
        }
        var why = reply.refusal().orElseThrow();
        return reply.sure() ? Outcome.refused(why) : Outcome.unknown(why);
    }

    /** A payment that nobody here asked for is money all the same. */
    private void take(Json message) throws NotUnderstood {
        var event = Told.of(message);
        sink.event(event);
        if (event instanceof PaymentTaken payment && !known.contains(payment.asked())) {
            var words = Message.of("payment.unknown", payment.asked().value(), payment.reference());
            sink.event(new Fault(payment.stamp(), words, ""));
        }
    }

    private void tell(Reply<State> reply) {
        if (reply.value().isEmpty()) {
            return;
        }
        var state = reply.value().get();
        state.asking().ifPresent(known::add);
        var before = last;
        last = reply.value().map(State::withoutAsking);
        if (last.equals(before)) {
            return;
        }
        sink.event(new Health(
                Stamp.NONE,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                state.levels().paper(),
                state.levels().cash(),
                state.firmware()));
        if (before.map(State::works).orElse(true) && !state.works()) {
            sink.event(new Fault(Stamp.NONE, Message.of("station.broken"), ""));
        }
    }

    @Override
    public void close() {
        station.close();
    }
}
