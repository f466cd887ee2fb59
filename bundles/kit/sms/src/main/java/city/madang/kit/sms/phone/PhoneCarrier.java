// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.phone;

import city.madang.job.Schedule;
import city.madang.kit.Arrivals;
import city.madang.kit.Carrier;
import city.madang.kit.Cities;
import city.madang.kit.DemoPhone;
import city.madang.kit.Jobs;
import city.madang.kit.sms.DialogueOffice;
import city.madang.kit.sms.SmsTables;
import city.madang.kit.sms.sent.SentLedger;
import city.madang.message.Address;
import city.madang.message.Channel;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Brings text messages to the phones of a demo, with reports of delivery. Any real carrier is used before it; in a real city it
 * carries nothing and says what is missing.
 */
@Component(
        service = {Carrier.class, DemoPhone.class},
        property = "service.ranking:Integer=-100",
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PhoneCarrier implements Carrier, DemoPhone {
    private static final String NAME = "phone";
    private static final Duration ROUND = Duration.ofSeconds(30);

    private final Cities cities;
    private final DemoPhones phones;
    private final SentLedger ledger;
    private final List<AutoCloseable> undo = new ArrayList<>();

    @Activate
    public PhoneCarrier(
            @Reference SmsTables tables,
            @Reference Arrivals arrivals,
            @Reference Cities cities,
            @Reference Clock clock,
            @Reference Jobs jobs) {
        this(tables, arrivals, cities, clock);
        undo.add(jobs.schedule(DialogueOffice.ID, NAME, Schedule.every(ROUND), run -> ledger.tell()));
    }

    /** Without reports of delivery. */
    public PhoneCarrier(SmsTables tables, Arrivals arrivals, Cities cities, Clock clock) {
        this.cities = cities;
        phones = new DemoPhones(tables.database(), arrivals, clock);
        ledger = new SentLedger(tables.database(), arrivals, clock);
    }

    @Override
    public void write(Address phone, String text, String once) {
        phones.write(phone, text, once);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isSetUp() {
        return cities.city().demo();
    }

    @Override
    public Optional<String> problem() {
        return isSetUp() ? Optional.empty() : Optional.of("no line for text messages is set up");
    }

    @Override
    public Carried carry(Outgoing message) {
        var reference = message.id().toString();
        phones.take(reference, message.to(), message.locale(), message.text());
        ledger.sent(NAME, reference, List.of(reference));
        ledger.settled(NAME, reference, true, "");
        return new Carried.Sent(reference);
    }

    @Deactivate
    public void close() throws Exception {
        for (var each : undo) {
            each.close();
        }
    }
}
