// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import city.madang.device.Command;
import city.madang.device.DeviceId;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.role.DeviceRole;
import city.madang.kit.devices.ContractJson;
import city.madang.kit.devices.links.HttpLinks;
import city.madang.kit.devices.node.Errands.Kind;
import city.madang.kit.devices.run.Orders;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** Reaches devices on whichever node runs them. Safe for several threads. */
public final class Handover {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int NOT_NOW = 503;

    private final Term term;
    private final Errands errands;
    private final Orders orders;
    private final HttpLinks http;
    private final Clock clock;
    private final JsonMapper json = ContractJson.mapper();

    /** More parameters than usual: what is reached here, and how others are. */
    public Handover(Term term, Errands errands, Orders orders, HttpLinks http, Clock clock) {
        this.term = term;
        this.errands = errands;
        this.orders = orders;
        this.http = http;
        this.clock = clock;
    }

    /** A call with the right token. */
    private record Call(String type, byte[] body) {}

    /** Has a device do something. Returns at the command's deadline at the latest. */
    public <R extends DeviceRole> Outcome give(DeviceId device, Class<R> role, Command<R> command) {
        if (term.isOurs()) {
            return orders.give(device, role, command);
        }
        try {
            return Dictation.take(
                    role,
                    command,
                    json,
                    told -> ask(
                            Kind.ORDER, device, text(told), command.deadline().left(clock)));
        } catch (Dictation.TooMuch e) {
            return Outcome.refused(Reason.of(Cause.NO_NODE));
        } catch (IOException e) {
            return Outcome.unknown(Reason.of(Cause.COMMUNICATION));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.of(Cause.TIMEOUT));
        }
    }

    /** Asks a device for a sign of life. @return UNKNOWN with the reason when it gave none */
    public Outcome probe(DeviceId device) {
        return term.isOurs() ? orders.probe(device) : ask(Kind.PROBE, device, "", PATIENCE);
    }

    private Outcome ask(Kind kind, DeviceId device, String body, Duration within) {
        try {
            var reply = errands.ask(kind, device, body, within);
            return reply.answer()
                    .map(answer -> read(answer, Outcome.class))
                    .orElseGet(() -> reply.taken()
                            ? Outcome.unknown(Reason.of(Cause.TIMEOUT))
                            : Outcome.refused(Reason.of(Cause.NO_NODE)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.unknown(Reason.of(Cause.TIMEOUT));
        }
    }

    /** Answers a call with a status, after all that it told is stored. */
    public int call(DeviceId device, String type, byte[] body) {
        if (term.isOurs()) {
            return http.take(device.value(), type, body);
        }
        try {
            return errands.ask(Kind.CALL, device, text(new Call(type, body)), PATIENCE)
                    .answer()
                    .map(Integer::valueOf)
                    .orElse(NOT_NOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NOT_NOW;
        }
    }

    /** The other end: what a node asked of this one. */
    public String answer(ErrandRow errand) {
        var device = new DeviceId(errand.device());
        return switch (Kind.valueOf(errand.kind())) {
            case CHANGE -> "";
            case PROBE -> text(orders.probe(device));
            case ORDER -> text(read(errand.body(), Dictation.class).give(device, orders, json));
            case CALL -> {
                var call = read(errand.body(), Call.class);
                yield Integer.toString(http.take(device.value(), call.type(), call.body()));
            }
        };
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not what a node of this city writes", e);
        }
    }
}
