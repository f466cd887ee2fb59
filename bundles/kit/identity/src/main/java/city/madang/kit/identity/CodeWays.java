// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.Carrier;
import city.madang.message.Channel;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The ways on which the city can send a code now. */
@Component(service = CodeWays.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class CodeWays {
    private final Set<Carrier> carriers = new CopyOnWriteArraySet<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "remove")
    public void add(Carrier carrier) {
        carriers.add(carrier);
    }

    public void remove(Carrier carrier) {
        carriers.remove(carrier);
    }

    Set<Channel> open() {
        var open = EnumSet.noneOf(Channel.class);
        carriers.stream()
                .filter(carrier -> carrier.problem().isEmpty())
                .map(Carrier::channel)
                .filter(channel -> channel == Channel.EMAIL || channel == Channel.SMS)
                .forEach(open::add);
        return open;
    }
}
