// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.triage;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.Optional;

/** Texts for a person to read: sealed in the table, opened for the official. */
public final class SealedTriage implements SealedRows {
    private static final String TABLE = "sms_triage";

    private final Vault vault;
    private final ModuleDatabase database;

    public SealedTriage(Vault vault, ModuleDatabase database) {
        this.vault = vault;
        this.database = database;
    }

    public TriageRow close(TriageRow row) {
        return row.worded(true, vault.seal(place(row, "said"), row.said()), vault.seal(place(row, "note"), row.note()));
    }

    /** The text as it was written; also of a row that was not sealed yet. */
    public TriageRow open(TriageRow row) {
        return row.sealed()
                ? row.worded(
                        false, vault.open(place(row, "said"), row.said()), vault.open(place(row, "note"), row.note()))
                : row;
    }

    private static Place place(TriageRow row, String column) {
        return new Place(TABLE, column, row.id());
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction((Tx tx) -> {
            var mapper = tx.mapper(TriageMapper.class);
            var rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !row.sealed() || !vault.isCurrent(row.said()) || !vault.isCurrent(row.note()))
                    .forEach(row -> mapper.reword(row, close(open(row))));
            return rows.stream().reduce((first, second) -> second).map(TriageRow::id);
        });
    }
}
