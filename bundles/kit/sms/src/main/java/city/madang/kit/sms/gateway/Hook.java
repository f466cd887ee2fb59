// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.kit.Arrivals;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.kit.sms.smpp.Numbering;
import city.madang.message.Address;
import city.madang.message.Received;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the provider calls. A call is answered with 200 after it was stored; one that is not the provider's learns nothing. */
final class Hook {
    private static final int TAKEN = 200;
    private static final int BAD = 400;
    private static final int NOT_YOURS = 403;
    private static final int MOST = 10_000;
    private static final int LONGEST_ID = 80;

    private final GatewayMapping mapping;
    private final Caller caller;
    private final Numbering numbering;
    private final Services services;

    /** Where things go. */
    record Services(Arrivals arrivals, SentLedger ledger, Clock clock) {}

    Hook(GatewayMapping mapping, String secret, String country, Services services) {
        this.mapping = mapping;
        var receive = mapping.receive();
        this.caller = new Caller(receive.proof(), secret, receive.allow());
        this.numbering = new Numbering(country);
        this.services = services;
    }

    /** @return the HTTP status that the provider gets */
    int message(Caller.Call call) {
        if (!caller.made(call)) {
            return NOT_YOURS;
        }
        var receive = mapping.receive();
        return call.read()
                .map(sent -> {
                    var from = sent.find(receive.from()).flatMap(number -> numbering.read(number, false));
                    var text = sent.find(receive.text()).filter(each -> each.length() <= MOST);
                    if (from.isEmpty() || text.isEmpty()) {
                        return BAD;
                    }
                    var id = sent.find(receive.id())
                            .filter(each -> each.length() <= LONGEST_ID)
                            .orElseGet(() -> UUID.randomUUID().toString());
                    var to = sent.find(receive.to()).orElse("");
                    services.arrivals().arrived(received("http " + id, from.get(), to, text.get()));
                    return TAKEN;
                })
                .orElse(BAD);
    }

    private Received received(String id, String from, String to, String text) {
        var now = services.clock().instant();
        return new Received(id, Address.phone(from), to, "", text, List.of(), Optional.empty(), now);
    }

    /** @return the HTTP status that the provider gets */
    int report(Caller.Call call) {
        if (mapping.report() == null || !caller.made(call)) {
            return NOT_YOURS;
        }
        var report = mapping.report();
        return call.read()
                .map(sent -> {
                    var id = sent.find(report.id()).filter(each -> !each.isEmpty() && each.length() <= LONGEST_ID);
                    var state = sent.find(report.state());
                    if (id.isEmpty() || state.isEmpty()) {
                        return BAD;
                    }
                    boolean delivered = report.delivered().contains(state.get());
                    if (delivered || report.failed().contains(state.get())) {
                        services.ledger().settled(HttpGateway.NAME, id.get(), delivered, delivered ? "" : state.get());
                    }
                    return TAKEN;
                })
                .orElse(BAD);
    }
}
