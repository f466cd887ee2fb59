// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.talk;

import city.madang.data.Tx;
import city.madang.kit.ModuleDatabase;
import city.madang.vault.Place;
import city.madang.vault.SealedRows;
import city.madang.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Talks that are under way: what people said so far is sealed in the table. Units of work are on this bundle's tables. */
public final class SealedTalks implements SealedRows {
    private static final String TABLE = "sms_talk";

    private final Vault vault;
    private final ModuleDatabase database;

    public SealedTalks(Vault vault, ModuleDatabase database) {
        this.vault = vault;
        this.database = database;
    }

    Optional<TalkRow> active(Tx tx, String phone) {
        return tx.mapper(TalkMapper.class).active(phone).map(this::open);
    }

    Optional<TalkRow> waiting(Tx tx, String phone) {
        return tx.mapper(TalkMapper.class).waiting(phone).map(this::open);
    }

    /** All of a phone, the latest first. */
    List<TalkRow> of(Tx tx, String phone) {
        return tx.mapper(TalkMapper.class).ofPhone(phone).stream()
                .map(this::open)
                .toList();
    }

    /** What they said is still sealed. */
    List<TalkRow> due(Tx tx, Instant now, int most) {
        return tx.mapper(TalkMapper.class).due(now, most);
    }

    void insert(Tx tx, TalkRow row) {
        tx.mapper(TalkMapper.class).insert(close(row));
    }

    void update(Tx tx, TalkRow row) {
        tx.mapper(TalkMapper.class).update(close(row));
    }

    private TalkRow close(TalkRow row) {
        return row.worded(
                true,
                vault.seal(place(row, "answers"), row.answers()),
                vault.seal(place(row, "draft"), row.draft()),
                vault.seal(place(row, "narrowed"), row.narrowed()));
    }

    private TalkRow open(TalkRow row) {
        return row.sealed()
                ? row.worded(
                        false,
                        vault.open(place(row, "answers"), row.answers()),
                        vault.open(place(row, "draft"), row.draft()),
                        vault.open(place(row, "narrowed"), row.narrowed()))
                : row;
    }

    private static Place place(TalkRow row, String column) {
        return new Place(TABLE, column, row.id());
    }

    @Override
    public Optional<String> renew(String after, int most) {
        return database.inTransaction((Tx tx) -> {
            var mapper = tx.mapper(TalkMapper.class);
            var rows = mapper.after(after, most);
            rows.stream()
                    .filter(row -> !row.sealed() || !vault.isCurrent(row.answers()))
                    .forEach(row -> mapper.reword(row, close(open(row))));
            return rows.stream().reduce((first, second) -> second).map(TalkRow::id);
        });
    }
}
