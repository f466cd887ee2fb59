// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.kit.PersonalHoldings;
import city.madang.kit.devices.event.EventMapper;
import city.madang.kit.devices.run.CommandMapper;
import city.madang.module.Offer;
import city.madang.privacy.AgedRows;
import city.madang.privacy.PersonalData;
import city.madang.privacy.Retention;
import java.time.Period;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What devices tell of people: plates and codes; and what else of theirs has its time. It leads to nobody by itself; solutions that know whose they are keep what they need. */
@Component(service = PersonalHoldings.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DeviceHoldings implements PersonalHoldings {
    private static final Period EVENTS = Period.ofDays(30);

    private final Offer offer;

    @Activate
    public DeviceHoldings(@Reference DeviceTables tables) {
        offer = Offer.of()
                .retention("events", events(tables))
                .retention("pictures", tables.pictures().retention(EVENTS))
                .retention("sensors", tables.facts().retention())
                .retention("commands", commands(tables));
    }

    private static Retention events(DeviceTables tables) {
        return new AgedRows<>(
                tables.database(),
                EVENTS,
                (tx, before, most) -> tx.mapper(EventMapper.class).over(before, most),
                (tx, number) -> tx.mapper(EventMapper.class).delete(number));
    }

    private static Retention commands(DeviceTables tables) {
        return new AgedRows<>(
                tables.database(),
                Period.ofDays(7),
                (tx, before, most) -> tx.mapper(CommandMapper.class).over(before, most),
                (tx, id) -> tx.mapper(CommandMapper.class).delete(id));
    }

    @Override
    public String name() {
        return DeviceTables.ID;
    }

    @Override
    public Map<String, PersonalData> personal() {
        return offer.personal();
    }

    @Override
    public Map<String, Retention> retention() {
        return offer.retention();
    }
}
