// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.out;

import city.madang.kit.ModuleDatabase;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.util.List;
import java.util.Optional;

/** The words of messages: sealed in the table, opened when a carrier or the reader gets them. */
public final class Envelopes implements SealedRows {
    private static final String TABLE = "notify_message";

    private final Vault vault;
    private final ModuleDatabase database;

    public Envelopes(Vault vault, ModuleDatabase database) {
        this.vault = vault;
        this.database = database;
    }

    /** The row with its words sealed. */
    MessageRow close(MessageRow row) {
        return row.worded(
                true, vault.seal(place(row, "subject"), row.subject()), vault.seal(place(row, "body"), row.body()));
    }

    /** The row with its words as they were written; also of a row that was not sealed yet. */
    public MessageRow open(MessageRow row) {
        return row.sealed()
                ? row.worded(
                        false,
                        vault.open(place(row, "subject"), row.subject()),
                        vault.open(place(row, "body"), row.body()))
                : row;
    }

    private static Place place(MessageRow row, String column) {
        return new Place(TABLE, column, row.id().toString());
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction(tx -> {
            var mapper = tx.mapper(MessageMapper.class);
            List<MessageRow> rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !row.sealed() || !vault.isCurrent(row.body()))
                    .forEach(row -> mapper.reword(close(open(row))));
            return rows.stream()
                    .reduce((first, second) -> second)
                    .map(row -> row.id().toString());
        });
    }
}
