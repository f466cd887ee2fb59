// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Tx;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OptOuts;
import city.madang.kit.notify.NotifyTables;
import city.madang.message.Address;
import city.madang.message.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** To whom messages go, and who does not want them. */
@Component(
        service = {OptOuts.class, Recipients.class},
        configurationPolicy = ConfigurationPolicy.IGNORE)
public final class Recipients implements OptOuts {
    private final ModuleDatabase database;
    private final AddressBook addresses;
    private final Clock clock;

    @Activate
    public Recipients(@Reference NotifyTables tables, @Reference Clock clock) {
        database = tables.database();
        addresses = tables.addresses();
        this.clock = clock;
    }

    /** The recipient, noted when new. {@code own} is a unit of work on this bundle's tables. */
    Recipient ensure(Tx own, Address address) {
        return addresses.find(own, address).orElseGet(() -> {
            InsertIfAbsent.run(() -> addresses.insert(own, address));
            return addresses.find(own, address).orElseThrow();
        });
    }

    @Override
    public void stop(Tx tx, Address address) {
        set(tx, address, Optional.of(clock.instant()));
    }

    @Override
    public void resume(Tx tx, Address address) {
        set(tx, address, Optional.empty());
    }

    private void set(Tx tx, Address address, Optional<Instant> since) {
        var own = database.join(tx);
        own.mapper(RecipientMapper.class).stopped(ensure(own, address).id(), since);
    }

    @Override
    public boolean stopped(Address address) {
        return database.read(
                tx -> addresses.find(tx, address).flatMap(Recipient::stopped).isPresent());
    }

    /** By the id that stands in links. */
    public Optional<Recipient> find(String id) {
        return database.read(tx -> addresses.find(tx, id));
    }

    /** By the id that stands in links. */
    public void refuse(String id, boolean refused) {
        database.run(tx -> tx.mapper(RecipientMapper.class)
                .stopped(id, refused ? Optional.of(clock.instant()) : Optional.empty()));
    }

    /** Removes who got nothing that is still kept, and refused nothing. */
    public void forget() {
        for (var channel : Channel.values()) {
            database.run(tx -> tx.mapper(RecipientMapper.class).deleteUnused(channel));
        }
    }
}
