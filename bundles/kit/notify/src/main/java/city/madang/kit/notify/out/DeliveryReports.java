// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Channel;
import city.madang.message.SentMessage.State;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Notes what a channel says later about messages that it took over. */
@Component(service = DeliveryReports.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class DeliveryReports {
    private final ModuleDatabase database;
    private final Clock clock;

    @Activate
    public DeliveryReports(@Reference NotifyTables tables, @Reference Clock clock) {
        database = tables.database();
        this.clock = clock;
    }

    /** Messages of that reference come to rest; one that failed already stays failed. */
    public void reported(Channel channel, String reference, boolean delivered, String reason) {
        if (reference.isEmpty()) {
            return;
        }
        database.run(tx -> {
            List<MessageRow> found = tx.mapper(MessageMapper.class).byReference(channel, reference);
            found.stream()
                    .filter(each -> each.state() == State.SENT || each.state() == State.DELIVERED && !delivered)
                    .forEach(each -> rest(tx, each, delivered ? State.DELIVERED : State.FAILED, reason));
        });
    }

    private void rest(Tx tx, MessageRow message, State state, String reason) {
        var now = clock.instant();
        var why = Masked.reason(reason);
        var mapper = tx.mapper(MessageMapper.class);
        mapper.update(message.moved(state, now, Optional.empty(), why));
        mapper.insertStep(new Step(message.id(), now, state, why));
    }
}
