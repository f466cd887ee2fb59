// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.message.Address;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Addresses of people: sealed in the tables, found again by a keyed index. Units of work are on this bundle's tables. */
public final class AddressBook implements SealedRows {
    private final Vault vault;
    private final ModuleDatabase database;

    public AddressBook(Vault vault, ModuleDatabase database) {
        this.vault = vault;
        this.database = database;
    }

    Optional<Recipient> find(Tx own, String id) {
        return own.mapper(RecipientMapper.class).find(id).map(this::opened);
    }

    Optional<Recipient> find(Tx own, Address address) {
        return own.mapper(RecipientMapper.class)
                .byAddress(address.channel(), key(address))
                .map(this::opened);
    }

    List<Recipient> among(Tx own, List<String> ids) {
        return own.mapper(RecipientMapper.class).among(ids).stream()
                .map(this::opened)
                .toList();
    }

    /** @return 0 when it is there already (PostgreSQL); Derby throws instead */
    int insert(Tx own, Address address) {
        var id = UUID.randomUUID().toString();
        var sealed = vault.seal(recipient(id), address.value());
        return own.mapper(RecipientMapper.class)
                .insert(new Recipient(id, address.channel(), sealed, key(address), Optional.empty()));
    }

    private String key(Address address) {
        return vault.index("address", Recipient.keyOf(address));
    }

    private Recipient opened(Recipient row) {
        var address = vault.open(recipient(row.id()), row.address());
        return new Recipient(row.id(), row.channel(), address, row.addressKey(), row.stopped());
    }

    private static Place recipient(String id) {
        return new Place("notify_recipient", "address", id);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(RecipientMapper.class);
            List<Recipient> rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !vault.isCurrent(row.address()))
                    .forEach(row -> mapper.reseal(
                            row, vault.seal(recipient(row.id()), opened(row).address())));
            return rows.stream().reduce((first, second) -> second).map(Recipient::id);
        });
    }
}
