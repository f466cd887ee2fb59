// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.gateway;

import city.madang.identity.Action;
import city.madang.job.Schedule;
import city.madang.kit.Arrivals;
import city.madang.kit.Carrier;
import city.madang.kit.Jobs;
import city.madang.kit.KitCall;
import city.madang.kit.KitPages;
import city.madang.kit.Secrets;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.message.Channel;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** A provider's HTTP interface, as a mapping describes it: a call for each message, and a hook that the provider calls. */
@Component(
        service = {Carrier.class, KitPages.class},
        configurationPid = "city.madang.kit.sms.gateway",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "service.ranking:Integer=50")
public final class HttpGateway implements Carrier, KitPages {
    static final String NAME = "http";
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Outbound outbound;
    private final Optional<Hook> hook;
    private final AutoCloseable round;

    @Activate
    public HttpGateway(
            @Reference SmsTables tables,
            @Reference Arrivals arrivals,
            @Reference Jobs jobs,
            @Reference Clock clock,
            GatewayConfig config) {
        var mapping = GatewayMapping.read(Path.of(config.mapping()));
        var secrets = Secrets.ofProcess();
        var ledger = new SentLedger(tables.database(), arrivals, clock);
        outbound =
                new Outbound(mapping.send(), secrets.find("MADANG_SMS_SECRET").orElse(""), ledger);
        hook = Optional.ofNullable(mapping.receive())
                .map(receive -> new Hook(
                        mapping,
                        secrets.find("MADANG_SMS_HOOK_SECRET").orElse(""),
                        config.country(),
                        new Hook.Services(arrivals, ledger, clock)));
        round = jobs.schedule(DialogueOffice.ID, NAME, Schedule.every(ROUND), run -> {
            ledger.tell();
            ledger.tidy();
        });
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    /** Of the carrier and of its pages. */
    @Override
    public String name() {
        return DialogueOffice.ID;
    }

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public Carried carry(Outgoing message) {
        return outbound.carry(message);
    }

    @Override
    public void routes(Routes on) {
        hook.ifPresent(open -> {
            on.post("/hook/sms", Action.PUBLIC, in -> answered(open.message(call(in))))
                    .machines();
            on.post("/hook/sms/report", Action.PUBLIC, in -> answered(open.report(call(in))))
                    .machines();
        });
    }

    private static Caller.Call call(HttpCall in) {
        var call = (KitCall) in;
        return new Caller.Call(call.address(), "", call::header, call.body());
    }

    private static HttpReply answered(int status) {
        return HttpReply.text("text/plain", status == 200 ? "OK" : "no").status(status);
    }

    @Deactivate
    public void close() throws Exception {
        round.close();
    }
}
