// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.in;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.notify.out.Recipient;
import city.madang.message.Address;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;

/** What people wrote and who they are: sealed in the table, found again by the keyed index of the sender. */
public final class Letters implements SealedRows {
    private static final String TABLE = "notify_arrival";

    private final Vault vault;
    private final ModuleDatabase database;

    public Letters(Vault vault, ModuleDatabase database) {
        this.vault = vault;
        this.database = database;
    }

    /** The row with everything sealed. */
    ArrivalRow close(ArrivalRow row) {
        return row.worded(
                true,
                Optional.of(key(new Address(row.channel(), row.sender()))),
                vault.seal(place(row, "sender"), row.sender()),
                vault.seal(place(row, "subject"), row.subject()),
                vault.seal(place(row, "body"), row.body()));
    }

    /** The row as it came. Of rows of version 0.1 only the sender is sealed. */
    public ArrivalRow open(ArrivalRow row) {
        var sender = vault.open(place(row, "sender"), row.sender());
        return row.sealed()
                ? row.worded(
                        false,
                        row.senderKey(),
                        sender,
                        vault.open(place(row, "subject"), row.subject()),
                        vault.open(place(row, "body"), row.body()))
                : row.worded(false, row.senderKey(), sender, row.subject(), row.body());
    }

    private static Place place(ArrivalRow row, String column) {
        return new Place(TABLE, column, row.id());
    }

    /** Finds what an address wrote. */
    String key(Address sender) {
        return vault.index("address", Recipient.keyOf(sender));
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction((Tx tx) -> {
            var mapper = tx.mapper(ArrivalMapper.class);
            List<ArrivalRow> rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !row.sealed() || !vault.isCurrent(row.body()))
                    .forEach(row -> mapper.reword(close(open(row))));
            return rows.stream().reduce((first, second) -> second).map(ArrivalRow::id);
        });
    }
}
