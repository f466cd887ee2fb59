// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRow.Standing;
import city.madang.kit.notify.out.AddressBook;
import city.madang.message.Address;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** What came in, as pages show it, and what administrators do about it. */
@Component(service = Arrived.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Arrived {
    private static final int COUNTED = 10_000;
    private static final int BATCH = 500;

    private final ModuleDatabase database;
    private final AddressBook addresses;
    private final Clock clock;

    @Activate
    public Arrived(@Reference NotifyTables tables, @Reference Clock clock) {
        database = tables.database();
        addresses = tables.addresses();
        this.clock = clock;
    }

    /** Newest first. */
    public Sliced<ArrivalRow> list(Standing standing, Slice slice) {
        return database.read(tx -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            return new Sliced<>(mapper.list(standing, slice), slice, mapper.count(standing, COUNTED));
        });
    }

    /** Who wrote it. */
    public Address from(ArrivalRow row) {
        return new Address(row.channel(), addresses.openSender(row.id(), row.sender()));
    }

    /** Offers it to the modules again, for example after one was installed. @return false when it is not there, or taken */
    public boolean again(String id) {
        return move(id, Standing.WAITING);
    }

    /** Nobody needs to take it. @return false when it is not there, or taken */
    public boolean aside(String id) {
        return move(id, Standing.PUT_ASIDE);
    }

    private boolean move(String id, Standing to) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            var row = mapper.find(id)
                    .filter(each -> each.state() == Standing.UNSORTED || each.state() == Standing.PUT_ASIDE);
            row.ifPresent(each -> {
                mapper.stands(id, to, each.module(), clock.instant());
                if (to == Standing.WAITING) {
                    tx.publish(new MessageArrived(id));
                }
            });
            return row.isPresent();
        });
    }

    /** Removes what was taken or put aside before then. */
    public void forget(Instant before) {
        List<String> old;
        do {
            old = database.read(tx -> tx.mapper(ArrivalMapper.class).old(before, BATCH));
            var some = old;
            database.run(tx -> some.forEach(tx.mapper(ArrivalMapper.class)::delete));
        } while (old.size() == BATCH);
    }
}
