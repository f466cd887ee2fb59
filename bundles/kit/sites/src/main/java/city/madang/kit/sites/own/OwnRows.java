// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.own;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.Optional;

/** What this server is at the centre, with its secret sealed in the table. */
public final class OwnRows implements SealedRows {
    private final ModuleDatabase database;
    private final Vault vault;

    public OwnRows(ModuleDatabase database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    Optional<OwnRow> find(String stage) {
        return database.read(tx -> mapper(tx).find(stage)).map(this::open);
    }

    /** In place of the one of its stage. */
    void put(OwnRow row) {
        database.run(tx -> {
            mapper(tx).remove(row.stage());
            mapper(tx).insert(close(row));
        });
    }

    /** The one that was tried is the one that counts. */
    void took(OwnRow now) {
        database.run(tx -> {
            mapper(tx).remove(OwnRow.NEXT);
            mapper(tx).remove(OwnRow.NOW);
            mapper(tx).insert(close(now));
        });
    }

    /** All but the secret; nothing happens when the server has enrolled anew meanwhile. */
    void update(OwnRow row) {
        database.run(tx -> mapper(tx).update(row));
    }

    private OwnRow close(OwnRow row) {
        return row.withSecret(vault.seal(place(row), row.secret()));
    }

    private OwnRow open(OwnRow row) {
        return row.withSecret(vault.open(place(row), row.secret()));
    }

    private static Place place(OwnRow row) {
        return new Place("sites_own", "secret", row.stage());
    }

    private static OwnMapper mapper(Tx tx) {
        return tx.mapper(OwnMapper.class);
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction((Tx tx) -> {
            var rows = mapper(tx).after(after, most);
            rows.stream()
                    .filter(row -> !vault.isCurrent(row.secret()))
                    .forEach(row -> mapper(tx)
                            .reseal(row.stage(), row.secret(), close(open(row)).secret()));
            return rows.stream().reduce((first, second) -> second).map(OwnRow::stage);
        });
    }
}
