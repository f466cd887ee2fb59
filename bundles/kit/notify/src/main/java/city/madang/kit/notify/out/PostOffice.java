// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.Carrier;
import city.madang.kit.Cities;
import city.madang.kit.Outbox;
import city.madang.kit.notify.NotifySettings;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Channel;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Knows the carriers that are there, and keeps the {@link PostRoom} running. */
@Component(
        immediate = true,
        service = {PostOffice.class, Carriers.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class PostOffice implements Carriers {
    private static final String RANKING = "service.ranking";

    private final Map<Carrier, Integer> carriers = new ConcurrentHashMap<>();
    private final PostRoom room;

    @Activate
    public PostOffice(
            @Reference NotifyTables tables,
            @Reference NotifySettings settings,
            @Reference Cities cities,
            @Reference Outbox outbox,
            @Reference Clock clock) {
        room = new PostRoom(tables, this, settings, cities, outbox, clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindCarrier(Carrier carrier, Map<String, Object> properties) {
        var ranking = properties.get(RANKING);
        carriers.put(carrier, ranking instanceof Integer number ? number : 0);
    }

    void unbindCarrier(Carrier carrier) {
        carriers.remove(carrier);
    }

    @Override
    public Optional<Carrier> on(Channel channel) {
        return carriers.entrySet().stream()
                .filter(each -> each.getKey().channel() == channel)
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }

    public void wake(Channel channel) {
        room.wake(channel);
    }

    @Deactivate
    public void close() {
        room.close();
    }
}
