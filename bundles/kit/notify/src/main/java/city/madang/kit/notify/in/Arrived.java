// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Slice;
import city.madang.data.Sliced;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.NotifyTables;
import city.madang.kit.notify.in.ArrivalRow.Standing;
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

    private final ModuleDatabase database;
    private final Letters letters;
    private final Clock clock;

    @Activate
    public Arrived(@Reference NotifyTables tables, @Reference Clock clock) {
        database = tables.database();
        letters = tables.letters();
        this.clock = clock;
    }

    /** Newest first, with their words. */
    public Sliced<ArrivalRow> list(Standing standing, Slice slice) {
        return database.read(tx -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            var rows = mapper.list(standing, slice).stream().map(letters::open).toList();
            return new Sliced<>(rows, slice, mapper.count(standing, COUNTED));
        });
    }

    /** The sender, as opened. */
    public Address from(ArrivalRow opened) {
        return new Address(opened.channel(), opened.sender());
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

    /** How many were taken or put aside before then, counted to {@code most}. */
    public int over(Instant before, int most) {
        return database.read(tx -> tx.mapper(ArrivalMapper.class).old(before, most))
                .size();
    }

    /** Removes what was taken or put aside before then. @return how many */
    public int remove(Instant before, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            List<String> old = mapper.old(before, most);
            old.forEach(mapper::delete);
            return old.size();
        });
    }
}
